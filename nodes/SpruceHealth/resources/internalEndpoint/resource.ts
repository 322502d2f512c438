import type { ResourceDeclaration } from '../../framework/declare/resource';

const internalEndpoint: ResourceDeclaration = {
	name: 'Internal Endpoint',
	value: 'internalEndpoint',
	description: "The practice's phone and fax numbers",
};

export default internalEndpoint;
