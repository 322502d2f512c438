import type { ResourceDeclaration } from '../../framework/declare/resource';

const media: ResourceDeclaration = {
	name: 'Media',
	value: 'media',
};

export default media;
