import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';
import { scrollToTheEnd } from './scrollToTheEnd';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('searchConversations', () => {
	const clinic = simulatedClinic({ conversations: 650 });

	async function open(filter?: string, paginationToken?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchConversations', { credentials, filter, paginationToken });
	}

	function makeAllQuietFor(days: number) {
		const { conversations } = clinic.simulator.organization;
		for (const conversation of conversations) conversation.lastMessageAt = hoursAgo(24 * days);
		return conversations;
	}

	it('shows recent activity, the latest first', async () => {
		const [first, second, third] = makeAllQuietFor(400);
		first.lastMessageAt = hoursAgo(30);
		second.lastMessageAt = hoursAgo(1);
		third.lastMessageAt = hoursAgo(20);

		const { results, paginationToken } = await open();

		expect(results.map(({ value }) => value)).toEqual([second.id, third.id, first.id]);
		expect(paginationToken).toBeUndefined();
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('looks further back when the last days were quiet', async () => {
		const [conversation] = makeAllQuietFor(400);
		conversation.lastMessageAt = hoursAgo(24 * 20);

		const { results } = await open();

		expect(results.map(({ value }) => value)).toEqual([conversation.id]);
	});

	it('lists every conversation that matches, page by page as the user scrolls', async () => {
		const { conversations } = clinic.simulator.organization;
		for (const conversation of conversations) conversation.title = 'Visit';

		const entries = await scrollToTheEnd(open, 'visit');

		expect(entries.map(({ value }) => value).sort()).toEqual(
			conversations.map(({ id }) => id).sort(),
		);
		expect(clinic.simulator.requests).toHaveLength(7);
		for (const { query } of clinic.simulator.requests) {
			expect(query).toMatchObject({ orderBy: 'last_message', pageSize: '100' });
		}
	});

	it('finds all conversations with a participant, in upper or lower case', async () => {
		const { conversations } = clinic.simulator.organization;
		const [person] = conversations.flatMap(({ externalParticipants }) => externalParticipants);
		const expected = conversations.filter(({ externalParticipants }) =>
			externalParticipants.some(({ displayName }) => displayName === person.displayName),
		);

		const entries = await scrollToTheEnd(open, ` ${person.displayName.toUpperCase()} `);

		expect(entries.map(({ value }) => value)).toEqual(
			expect.arrayContaining(expected.map(({ id }) => id)),
		);
		expect(entries.length).toBeLessThan(conversations.length);
	});

	it('finds a participant whose name is not in the title', async () => {
		const { conversations } = clinic.simulator.organization;
		const [conversation] = conversations;
		Object.assign(conversation, {
			title: 'Lab results',
			externalParticipants: [{ displayName: 'Zeno Unlikely' }],
		});

		const entries = await scrollToTheEnd(open, 'zeno');

		expect(entries).toEqual([
			{ name: 'Lab results, Zeno Unlikely', value: conversation.id, url: conversation.appURL },
		]);
	});

	it('reads at most five pages without a match before the editor may go on', async () => {
		const { results, paginationToken } = await open('nobody is called this');

		expect(results).toEqual([]);
		expect(paginationToken).toEqual(expect.any(String));
		expect(clinic.simulator.requests).toHaveLength(5);
	});

	itExplainsAWrongToken(clinic, 'searchConversations');
});
