import type { ResourceDeclaration } from '../../framework/declare/resource';

const organization: ResourceDeclaration = {
	name: 'Organization',
	value: 'organization',
	description: 'The practice',
};

export default organization;
