import type { ResourceDeclaration } from '../../framework/declare/resource';

const call: ResourceDeclaration = {
	name: 'Call',
	value: 'call',
	description: 'Calls to patients',
};

export default call;
