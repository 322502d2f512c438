import type { ResourceDeclaration } from '../../framework/resource';

const media: ResourceDeclaration = {
	name: 'Media',
	value: 'media',
};

export default media;
