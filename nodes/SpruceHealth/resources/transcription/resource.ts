import type { ResourceDeclaration } from '../../framework/declare/resource';

const transcription: ResourceDeclaration = {
	name: 'Transcription',
	value: 'transcription',
	description: 'Texts of calls and voicemails',
};

export default transcription;
