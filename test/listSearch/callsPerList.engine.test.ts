import type { IDataObject } from 'n8n-workflow';
import { clinicWithMuchToList } from './clinicWithMuchToList';
import { runListSearch } from '../engine/editor/runListSearch';
import { runLoadOptions } from '../engine/editor/runLoadOptions';
import { runResourceMapping } from '../engine/editor/runResourceMapping';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';

const clinic = simulatedClinic({ contacts: 1_203, conversations: 40, isUpToDate: true });
const credentials = () => ({ credentials: clinic.credential });

type Search = Parameters<typeof runListSearch>[0];
type Options = Parameters<typeof runLoadOptions>[0];

const search = (name: Search, filter?: string) => async () =>
	await runListSearch(name, { ...credentials(), filter });
const options = (name: Options) => async () => await runLoadOptions(name, credentials());

/** What each list costs when it is opened for the first time. */
const lists: Array<[string, () => Promise<unknown>, number]> = [
	['contacts', search('searchContacts'), 1],
	['contacts, by name', search('searchContacts', 'ada'), 1],
	['5,000 contact tags', options('getContactTags'), 10],
	['5,000 contact tags, by name', options('getContactTagNames'), 10],
	['conversation tags', options('getConversationTags'), 1],
	['contact fields', options('getContactFields'), 1],
	['contact fields, by name', options('getContactFieldNames'), 1],
	[
		'the columns of a contact',
		async () => await runResourceMapping('getContactColumns', credentials()),
		1,
	],
	['members', search('searchMembers'), 1],
	['members, several', options('getMembers'), 1],
	['teams', search('searchTeams'), 1],
	['phone lines', search('searchPhoneLines'), 1],
	['phone numbers', search('searchPhoneNumbers'), 1],
	['Spruce Links', search('searchSpruceLinks'), 1],
	['lines to send from', search('searchInternalEndpoints'), 1],
	['saved messages', search('searchSavedMessages'), 1],
	['scheduled messages', search('searchScheduledMessages'), 1],
	['webhook endpoints', search('searchWebhookEndpoints'), 1],
	['conversations', search('searchConversations'), 3],
];

describe.each(lists)('the list of %s', (_what, open, calls) => {
	beforeEach(() => clinicWithMuchToList(clinic.simulator.organization));

	it(`takes ${calls} calls at most, then none for a minute, even while no calls are left`, async () => {
		const opened = await open();
		expect(clinic.simulator.requests.length).toBeLessThanOrEqual(calls);
		clinic.simulator.requests.splice(0);
		clinic.simulator.faults.add({ kind: 'status', status: 429, times: 1_000 });

		expect(await open()).toEqual(opened);

		expect(clinic.simulator.requests).toEqual([]);
	});

	it('says why it cannot open, and when it can, while no calls are left', async () => {
		const headers = { 'retry-after': '30' };
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers, times: 1_000 });

		await expect(open()).rejects.toMatchObject({
			message: 'The rate limit of the organization is used up',
			description: expect.stringMatching(/in (30|31) seconds/),
		});
	});
});

describe('a list that is a minute old at most', () => {
	const conversationId = () => {
		const { conversations } = clinic.simulator.organization;
		return byId(conversations.find(({ type }) => type === 'phone')!.id);
	};

	it.each<[string, () => IDataObject, () => Promise<Array<{ name: string }>>, string]>([
		[
			'a tag',
			() => ({ resource: 'contactTag', operation: 'create', value: 'Brand New' }),
			async () => await runLoadOptions('getContactTags', credentials()),
			'Brand New',
		],
		[
			'a scheduled message',
			() => ({
				resource: 'scheduledMessage',
				operation: 'create',
				conversationId: conversationId(),
				text: 'Brand New',
				sendAt: '2099-01-30T09:00:00',
			}),
			async () =>
				(await runListSearch('searchScheduledMessages', { ...credentials(), filter: 'new' }))
					.results,
			'Brand New (Jan 30, 2099, 9:00 AM)',
		],
	])('has %s that the node has just created', async (_what, parameters, read, name) => {
		const before = await read();

		const { status } = await clinic.run(parameters());

		expect(status).toBe('success');
		const after = await read();
		expect(after).toHaveLength(before.length + 1);
		expect(after.map((entry) => entry.name)).toContain(name);
	});

	it('no longer has a webhook endpoint that the node has just deleted', async () => {
		const read = async () => (await runListSearch('searchWebhookEndpoints', credentials())).results;
		const [{ value }] = await read();

		const deleted = {
			resource: 'webhookEndpoint',
			operation: 'delete',
			endpointId: byId(String(value)),
		};
		const { status } = await clinic.run(deleted);

		expect(status).toBe('success');
		expect((await read()).map((entry) => entry.value)).not.toContain(value);
	});
});
