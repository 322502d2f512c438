import type { ResourceDeclaration } from '../../framework/declare/resource';

const transcription: ResourceDeclaration = {
	name: 'Transcription',
	value: 'transcription',
	description: 'Texts of recordings',
};

export default transcription;
