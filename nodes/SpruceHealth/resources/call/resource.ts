import type { ResourceDeclaration } from '../../framework/declare/resource';

const call: ResourceDeclaration = {
	name: 'Call',
	value: 'call',
};

export default call;
