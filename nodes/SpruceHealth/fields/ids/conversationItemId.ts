import type { Field } from '../../framework/declare/field';

/** A conversation item, by ID or by its URL in the Spruce app. Spruce has no list of all items. */
export const conversationItemId = {
	displayName: 'Conversation Item',
	name: 'conversationItemId',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description: 'A message, call, fax or note',
	modes: [
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. ti_0E5QDJJC03000',
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
