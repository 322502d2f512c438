import type { INodeListSearchItems } from 'n8n-workflow';
import { runListSearch } from '../engine/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('searchConversations', () => {
	const clinic = simulatedClinic({ conversations: 650 });

	async function open(filter?: string, paginationToken?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchConversations', { credentials, filter, paginationToken });
	}

	async function scrollToTheEnd(filter?: string): Promise<INodeListSearchItems[]> {
		const entries: INodeListSearchItems[] = [];
		for (let token: string | undefined, isFirst = true; isFirst || token; isFirst = false) {
			const page = await open(filter, token);
			entries.push(...page.results);
			token = page.paginationToken as string | undefined;
		}
		return entries;
	}

	it('lists every conversation, page by page as the user scrolls', async () => {
		const entries = await scrollToTheEnd();

		const { conversations } = clinic.simulator.organization;
		expect(entries.map(({ value }) => value).sort()).toEqual(
			conversations.map(({ id }) => id).sort(),
		);
		expect(clinic.simulator.requests).toHaveLength(7);
		for (const { query } of clinic.simulator.requests) {
			expect(query).toMatchObject({ orderBy: 'last_message', pageSize: '100' });
		}
	});

	it('shows the conversation with the latest activity first, as the field says', async () => {
		const { conversations } = clinic.simulator.organization;
		const times = conversations.map(({ lastMessageAt }) => lastMessageAt).sort();
		const latest = conversations.find(({ lastMessageAt }) => lastMessageAt === times.at(-1));

		const { results } = await open();

		expect(results[0].value).toBe(latest?.id);
	});

	it('finds all conversations with a participant, in upper or lower case', async () => {
		const { conversations } = clinic.simulator.organization;
		const [person] = conversations.flatMap(({ externalParticipants }) => externalParticipants);
		const expected = conversations.filter(({ externalParticipants }) =>
			externalParticipants.some(({ displayName }) => displayName === person.displayName),
		);

		const entries = await scrollToTheEnd(` ${person.displayName.toUpperCase()} `);

		expect(entries.map(({ value }) => value)).toEqual(
			expect.arrayContaining(expected.map(({ id }) => id)),
		);
		expect(entries.length).toBeLessThan(conversations.length);
	});

	it('finds a participant whose name the title does not hold', async () => {
		const { conversations } = clinic.simulator.organization;
		const [conversation] = conversations;
		Object.assign(conversation, {
			title: 'Lab results',
			externalParticipants: [{ displayName: 'Zeno Unlikely' }],
		});

		const entries = await scrollToTheEnd('zeno');

		expect(entries).toEqual([
			{ name: 'Lab results, Zeno Unlikely', value: conversation.id, url: conversation.appURL },
		]);
	});

	it('looks through five pages at most before it gives the editor a chance to go on', async () => {
		const { results, paginationToken } = await open('nobody is called this');

		expect(results).toEqual([]);
		expect(paginationToken).toEqual(expect.any(String));
		expect(clinic.simulator.requests).toHaveLength(5);
	});

	it('says what to do when the token is wrong', async () => {
		const credentials = { ...clinic.credential, apiToken: 'wrong' };

		await expect(runListSearch('searchConversations', { credentials })).rejects.toMatchObject({
			message: 'Spruce Health refused the API token',
			description: expect.stringContaining('Settings > API Access'),
		});
	});
});
