import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../../nodes/SpruceHealth/framework/declare/field';
import { FixedValues } from '../../nodes/SpruceHealth/framework/parameters/FixedValues';
import { readParams } from '../../nodes/SpruceHealth/framework/parameters/readParams';

/** A field of every type. */
const fields = [
	{ displayName: 'Name', name: 'name', type: 'string', default: '' },
	{ displayName: 'Text', name: 'text', type: 'string', default: '', required: true },
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
	},
	{
		displayName: 'Files',
		name: 'files',
		type: 'string',
		typeOptions: { binaryDataProperty: true },
		default: '',
	},
	{ displayName: 'Archived', name: 'archived', type: 'boolean', default: false },
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 9 },
		default: 5,
	},
	{
		displayName: 'Order',
		name: 'order',
		type: 'options',
		default: 'up',
		options: [
			{ name: 'Up', value: 'up' },
			{ name: 'Down', value: 'down' },
		],
	},
	{ displayName: 'Start From', name: 'startFrom', type: 'dateTime', default: '' },
	{
		displayName: 'Born',
		name: 'born',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
	},
	{
		displayName: 'Tags',
		name: 'tags',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getTags' },
		default: [],
	},
	{
		displayName: 'Shade',
		name: 'shade',
		type: 'options',
		default: 'light',
		options: [{ name: 'Light', value: 'light' }],
		displayOptions: { show: { tags: ['blue', 'green'] } },
	},
	{
		displayName: 'Contact',
		name: 'contact',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		displayOptions: { show: { order: ['down'] } },
	},
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		options: [
			{
				displayName: 'Age',
				name: 'age',
				values: [
					{
						displayName: 'Match',
						name: 'match',
						type: 'options',
						default: 'all',
						options: [
							{ name: 'All', value: 'all' },
							{ name: 'Any', value: 'any' },
						],
					},
					{ displayName: 'Age', name: 'age', type: 'number', default: 18 },
				],
			},
			{
				displayName: 'Name',
				name: 'name',
				values: [
					{ displayName: 'Given Name', name: 'givenName', type: 'string', default: '' },
					{
						displayName: 'Tags',
						name: 'tags',
						type: 'multiOptions',
						typeOptions: { loadOptionsMethod: 'getTags' },
						default: [],
					},
					{ displayName: 'Is Known', name: 'isKnown', type: 'boolean', default: true },
				],
			},
			{
				displayName: 'Relative',
				name: 'relative',
				values: [
					{
						displayName: 'Contact',
						name: 'contactId',
						type: 'resourceLocator',
						default: { mode: 'list', value: '' },
						required: true,
					},
					{ displayName: 'Kind', name: 'kind', type: 'string', default: '' },
				],
			},
		],
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [
			{
				displayName: 'Phones',
				name: 'phones',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				options: [
					{
						displayName: 'Phone',
						name: 'phone',
						values: [
							{
								displayName: 'Number',
								name: 'value',
								type: 'string',
								default: '',
							},
							{ displayName: 'Label', name: 'label', type: 'string', default: 'Home' },
						],
					},
				],
			},
			{ displayName: 'Quiet', name: 'quiet', type: 'boolean', default: true },
			{ displayName: 'Send At', name: 'sendAt', type: 'dateTime', default: '' },
			{ displayName: 'Age', name: 'age', type: 'number', default: 0 },
			{
				displayName: 'Channels',
				name: 'channels',
				type: 'multiOptions',
				default: ['fax'],
				options: [
					{ name: 'Email', value: 'email' },
					{ name: 'Fax', value: 'fax' },
				],
			},
			{
				displayName: 'Side',
				name: 'side',
				type: 'options',
				default: 'left',
				options: [{ name: 'Left', value: 'left' }],
			},
		],
	},
] as const satisfies readonly Field[];

/** Reads the entered values with `readParams`. The required `text` has a value unless one is passed. */
export function readEntered(entered: IDataObject, isTool = false) {
	const all: IDataObject = { text: 'x', ...entered };
	const read = (name: string, fallback: unknown) => (name in all ? all[name] : fallback);
	const settings = { timeZone: 'America/New_York', isTool, itemJson: {}, written: {} };
	return readParams(fields, read, settings, new FixedValues({}));
}
