import type { ResourceDeclaration } from '../../framework/resource';

const organization: ResourceDeclaration = {
	name: 'Organization',
	value: 'organization',
};

export default organization;
