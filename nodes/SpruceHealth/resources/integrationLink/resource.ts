import type { ResourceDeclaration } from '../../framework/resource';

const integrationLink: ResourceDeclaration = {
	name: 'Integration Link',
	value: 'integrationLink',
};

export default integrationLink;
