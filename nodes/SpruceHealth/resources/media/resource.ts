import type { ResourceDeclaration } from '../../framework/declare/resource';

const media: ResourceDeclaration = {
	name: 'Media',
	value: 'media',
	description: 'Files to attach to messages',
};

export default media;
