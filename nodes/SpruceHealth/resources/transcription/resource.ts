import type { ResourceDeclaration } from '../../framework/resource';

const transcription: ResourceDeclaration = {
	name: 'Transcription',
	value: 'transcription',
};

export default transcription;
