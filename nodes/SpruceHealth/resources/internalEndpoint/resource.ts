import type { ResourceDeclaration } from '../../framework/resource';

const internalEndpoint: ResourceDeclaration = {
	name: 'Internal Endpoint',
	value: 'internalEndpoint',
};

export default internalEndpoint;
