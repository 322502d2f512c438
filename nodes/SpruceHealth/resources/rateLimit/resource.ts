import type { ResourceDeclaration } from '../../framework/resource';

const rateLimit: ResourceDeclaration = {
	name: 'Rate Limit',
	value: 'rateLimit',
};

export default rateLimit;
