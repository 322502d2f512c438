import type { ResourceDeclaration } from '../../framework/declare/resource';

const rateLimit: ResourceDeclaration = {
	name: 'Rate Limit',
	value: 'rateLimit',
};

export default rateLimit;
