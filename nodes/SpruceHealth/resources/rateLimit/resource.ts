import type { ResourceDeclaration } from '../../framework/declare/resource';

const rateLimit: ResourceDeclaration = {
	name: 'Rate Limit',
	value: 'rateLimit',
	description: 'Calls that are left',
	hasRequestOptions: false,
};

export default rateLimit;
