import type { ResourceDeclaration } from '../../framework/declare/resource';

const transcription: ResourceDeclaration = {
	name: 'Transcription',
	value: 'transcription',
};

export default transcription;
