import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { changesContact } from '../../records/contact/changesContact';
import { changesConversation } from '../../records/conversation/changesConversation';
import { patchedRecord } from '../../steps/effects/patchedRecord';
import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';
import { apiPath } from '../../steps/input/apiPath';
import { jsonBody } from '../../steps/input/jsonBody';

const onlyForList = { show: { answer: ['list'] } } as const;

/**
 * Calls an address of the Spruce API for which there is no operation yet. It uses the credential,
 * the retries, the rate limit and the paging of this node, and gives whatever Spruce answers. A
 * POST is never repeated once it may have been carried out.
 */
export default operation({
	name: 'Custom API Call',
	value: 'call',
	action: 'Make a custom API call',
	description:
		"Call any address of the Spruce API with this node's credential, retries, rate limit and paging",
	access: 'depends',
	operationIds: [],
	fields: [
		{
			displayName: 'Method',
			name: 'method',
			type: 'options',
			options: [
				{ name: 'DELETE', value: 'DELETE' },
				{ name: 'GET', value: 'GET' },
				{ name: 'PATCH', value: 'PATCH' },
				{ name: 'POST', value: 'POST' },
				{ name: 'PUT', value: 'PUT' },
			],
			default: 'GET',
			description:
				'A POST is sent only once: if no answer comes, the item fails, because Spruce may have carried it out',
		},
		{
			displayName: 'Path',
			name: 'path',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. /contacts',
			description: 'What follows /v1 in the Spruce API documentation',
		},
		{
			displayName: 'Query Parameters',
			name: 'query',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Parameter',
			default: {},
			options: [
				{
					displayName: 'Parameter',
					name: 'parameter',
					values: [
						{
							displayName: 'Name',
							name: 'name',
							type: 'string',
							default: '',
							placeholder: 'e.g. orderBy',
						},
						{
							displayName: 'Value',
							name: 'value',
							type: 'string',
							default: '',
							placeholder: 'e.g. last_message',
						},
					],
				},
			],
		},
		{
			displayName: 'Body',
			name: 'body',
			type: 'json',
			default: '',
			placeholder: 'e.g. { "givenName": "Ada" }',
			description:
				'A JSON object, sent exactly as it is. An empty text or list erases the value in Spruce.',
			displayOptions: { show: { method: ['PATCH', 'POST', 'PUT'] } },
		},
		{
			displayName: 'Answer',
			name: 'answer',
			type: 'options',
			options: [
				{
					name: 'A List',
					value: 'list',
					description: 'Each record becomes an item, across all pages',
				},
				{ name: 'As It Is', value: 'whole', description: 'The whole answer becomes one item' },
			],
			default: 'whole',
			description: "What to make of Spruce's answer",
			displayOptions: { show: { method: ['GET', 'POST'] } },
		},
		{
			displayName: 'List Property',
			name: 'listProperty',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. contacts',
			description: 'The property that holds the records',
			displayOptions: onlyForList,
		},
		{ ...returnAll[0], displayOptions: onlyForList },
		{ ...returnAll[1], displayOptions: { show: { answer: ['list'], returnAll: [false] } } },
		{ ...returnAll[2], displayOptions: onlyForList },
	],
	async run({ client, params }) {
		const { method, answer, listProperty } = params;
		const path = apiPath(params.path);
		const query = queryOf(params.query.parameter ?? []);
		const body = jsonBody(params.body);
		if (answer === 'list') {
			assertReadsOnly(method, path);
			return await client.list(path, listProperty, {
				limit: limitOf(params),
				largestPage: 'none',
				query,
				body: method === 'POST' ? (body ?? {}) : undefined,
			});
		}
		if (method === 'GET') return await client.page(path, query);
		if (method === 'DELETE') return await client.delete(path, query);
		const effect = method === 'PATCH' ? knownChange(client, path, body ?? {}) : undefined;
		return await client.custom(method, path, body, query, effect);
	},
});

/** The effect of an update of which is known how to tell that it was carried out. */
function knownChange(client: SpruceClient, path: string, body: IDataObject): Effect | undefined {
	if (/^\/contacts\/[^/]+$/.test(path)) {
		return patchedRecord(client, path, 'contact', body, changesContact);
	}
	return /^\/conversations\/[^/]+$/.test(path)
		? patchedRecord(client, path, 'conversation', body, changesConversation)
		: undefined;
}

function queryOf(rows: ReadonlyArray<{ name: string; value: string }>): IDataObject {
	return Object.fromEntries(rows.map(({ name, value }) => [name.trim(), value]));
}

/** Each page of a list repeats the call, so the call must not write anything. */
function assertReadsOnly(method: string, path: string): void {
	if (method === 'GET' || path.endsWith('/search')) return;
	throw new InvalidInput(
		'Answer: a list can only be read with GET or from a search',
		'Choose As It Is for a call that changes something.',
	);
}
