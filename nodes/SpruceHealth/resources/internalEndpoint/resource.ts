import type { ResourceDeclaration } from '../../framework/declare/resource';

const internalEndpoint: ResourceDeclaration = {
	name: 'Internal Endpoint',
	value: 'internalEndpoint',
	description: 'Phone and fax numbers',
	hasRequestOptions: false,
};

export default internalEndpoint;
