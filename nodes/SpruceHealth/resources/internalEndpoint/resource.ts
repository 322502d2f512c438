import type { ResourceDeclaration } from '../../framework/declare/resource';

const internalEndpoint: ResourceDeclaration = {
	name: 'Internal Endpoint',
	value: 'internalEndpoint',
};

export default internalEndpoint;
