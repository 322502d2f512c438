import type { ResourceDeclaration } from '../../framework/resource';

const rateLimit: ResourceDeclaration = {
	name: 'Account',
	value: 'rateLimit',
};

export default rateLimit;
