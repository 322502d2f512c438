import type { ResourceDeclaration } from '../../framework/declare/resource';

const rateLimit: ResourceDeclaration = {
	name: 'Rate Limit',
	value: 'rateLimit',
	description: 'API calls that are left',
};

export default rateLimit;
