import type { ResourceDeclaration } from '../../framework/declare/resource';

const organization: ResourceDeclaration = {
	name: 'Organization',
	value: 'organization',
};

export default organization;
