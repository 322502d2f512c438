import type { ResourceDeclaration } from '../../framework/declare/resource';

const integrationLink: ResourceDeclaration = {
	name: 'Integration Link',
	value: 'integrationLink',
	description: 'Links of contacts to an EHR',
};

export default integrationLink;
