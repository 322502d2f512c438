import type { Field } from '../../framework/declare/field';

/** What was spoken: a conversation item, a whole record, or a transcription. Spruce lists none of them. */
export const transcriptionId = {
	displayName: 'Voicemail or Recording',
	name: 'transcriptionId',
	type: 'resourceLocator',
	typeOptions: { takesRecord: true },
	default: { mode: 'id', value: '' },
	required: true,
	description:
		'The message or call with the audio: the whole item of a trigger or of Conversation Item: Get Many, or its ID. Also takes the ID of a transcription.',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. {{ $json }} or ti_0E5QDJJC03000',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder:
				'e.g. https://app.sprucehealth.com/org/entity_0D4QABCC06000/thread/t_0E5QDJJC03000/message/ti_23170B3D36G00',
			extractValue: {
				type: 'regex',
				regex: '^https://[^/]+/org/[^/]+/thread/[^/]+/message/([^/?#\\s]+)',
			},
		},
	],
} as const satisfies Field;
