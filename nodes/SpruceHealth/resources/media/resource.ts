import type { ResourceDeclaration } from '../../framework/declare/resource';

const media: ResourceDeclaration = {
	name: 'Media',
	value: 'media',
	description: 'Files for messages',
};

export default media;
