import type { ResourceDeclaration } from '../../framework/resource';

const call: ResourceDeclaration = {
	name: 'Call',
	value: 'call',
};

export default call;
