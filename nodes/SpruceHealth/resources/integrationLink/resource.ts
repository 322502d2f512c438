import type { ResourceDeclaration } from '../../framework/declare/resource';

const integrationLink: ResourceDeclaration = {
	name: 'Integration Link',
	value: 'integrationLink',
	description: 'Links to an EHR',
};

export default integrationLink;
