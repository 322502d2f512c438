import type { ResourceDeclaration } from '../../framework/declare/resource';

const integrationLink: ResourceDeclaration = {
	name: 'Integration Link',
	value: 'integrationLink',
};

export default integrationLink;
