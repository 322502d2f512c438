import type { Field } from '../../framework/declare/field';

/** A transcription by its ID, because Spruce does not list transcriptions. */
export const transcriptionId = {
	displayName: 'Transcription',
	name: 'transcriptionId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description: 'Its ID is in the conversation item, next to the file',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. {{ $json.transcription.id }}',
		},
	],
} as const satisfies Field;
