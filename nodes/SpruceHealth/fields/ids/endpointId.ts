import type { Field } from '../../framework/declare/field';

/** A webhook endpoint, chosen from the searchable list or by its ID. */
export const endpointId = {
	displayName: 'Webhook Endpoint',
	name: 'endpointId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Where Spruce sends events',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a webhook endpoint...',
			typeOptions: { searchListMethod: 'searchWebhookEndpoints', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. wde_0E5QDGJC03000',
		},
	],
} as const satisfies Field;
