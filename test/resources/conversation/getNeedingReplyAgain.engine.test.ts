import { timers } from '../../trigger/fakeDate';
import { byId } from '../byId';
import { quietClinic } from './quietClinic';

const minuteMs = 60_000;

describe('conversation: getNeedingReply, run again', () => {
	const { clinic, conversationOf, add } = quietClinic();
	const getNeedingReply = {
		resource: 'conversation',
		operation: 'getNeedingReply',
		returnAll: true,
		simplify: true,
	};

	beforeEach(() => {
		jest.useFakeTimers({ now: Date.now(), doNotFake: timers });
	});
	afterEach(() => jest.useRealTimers());

	function pass(minutes: number): void {
		jest.setSystemTime(Date.now() + minutes * minuteMs);
	}

	/** Runs the node, and tells who waits and which conversations were read for that. */
	async function run(parameters: object = {}) {
		clinic.simulator.requests.length = 0;
		const { items, error } = await clinic.run({ ...getNeedingReply, ...parameters });
		expect(error).toBeUndefined();
		const read = clinic.simulator.requests.flatMap(
			({ path }) => /^\/conversations\/(.+)\/items$/.exec(path)?.[1] ?? [],
		);
		return { waiting: items.map(({ json }) => json), read };
	}

	it('reads only the conversations in which something happened since', async () => {
		const [quiet, answered, asking] = [0, 1, 2].map((at) => conversationOf('phone', at));
		const asked = add(quiet, 300);
		add(answered, 200);
		add(asking, 100, { direction: 'outbound' });
		await run();
		pass(60);
		add(answered, 40, { direction: 'outbound' });
		const again = add(asking, 70, { text: 'And now?' });

		const { waiting, read } = await run();

		expect(read.sort()).toEqual([answered.id, asking.id].sort());
		expect(waiting).toMatchObject([
			{ id: quiet.id, waitingMinutes: 360, lastMessage: { id: asked.id, text: 'Hello?' } },
			{ id: asking.id, waitingMinutes: 70, lastMessage: { id: again.id, text: 'And now?' } },
		]);
	});

	it('says of a conversation what the list says now', async () => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		await run();
		conversation.title = 'Maria Lopez, new phone';

		expect((await run()).waiting).toMatchObject([{ title: 'Maria Lopez, new phone' }]);
		conversation.archived = true;
		expect((await run()).waiting).toEqual([]);
	});

	it('takes what it knows for those that wait for the patient, too', async () => {
		add(conversationOf('phone'), 300);
		add(conversationOf('phone', 1), 200, { direction: 'outbound' });
		await run();

		const { waiting, read } = await run({ options: { waitingFor: 'patient' } });

		expect(read).toEqual([]);
		expect(waiting).toMatchObject([{ id: conversationOf('phone', 1).id }]);
	});

	it('reads a conversation again after four hours: a colleague may have deleted the answer', async () => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		const answer = add(conversation, 200, { direction: 'outbound' });
		await run();
		const { organization } = clinic.simulator;
		organization.items = organization.items.filter(({ id }) => id !== answer.id);

		pass(4 * 60);
		expect((await run()).waiting).toEqual([]);
		pass(1);
		expect((await run()).waiting).toMatchObject([{ id: conversation.id }]);
	});

	it('reads a conversation again that was active in the last ten minutes', async () => {
		add(conversationOf('phone'), 9);
		add(conversationOf('phone', 1), 11);

		await run();

		expect((await run()).read).toEqual([conversationOf('phone').id]);
	});

	it('trusts no channel in which something was said after the last activity that Spruce lists', async () => {
		const [missed, other, secure] = [
			conversationOf('phone'),
			conversationOf('phone', 1),
			conversationOf('secure'),
		];
		for (const conversation of [missed, other, secure]) add(conversation, 300);
		await run();
		const { lastMessageAt } = missed;
		add(missed, 100);
		missed.lastMessageAt = lastMessageAt;
		pass(4 * 60 + 1);
		await run();

		const { read } = await run();

		expect(read).toEqual(expect.arrayContaining([missed.id, other.id]));
		expect(read).not.toContain(secure.id);
	});

	it.each([
		{ time: 'no time', lastMessageAt: 'a while ago', daysBack: 30 },
		{ time: 'a time to come', lastMessageAt: '2999-01-01T00:00:00Z', daysBack: 30 },
	])('reads a conversation again whose last activity is $time', async ({ lastMessageAt }) => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		Object.assign(conversation, { lastMessageAt });
		await run();

		expect((await run()).read).toEqual([conversation.id]);
	});

	it('reads a conversation again into which this n8n has posted', async () => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		add(conversationOf('phone', 1), 200);
		await run();
		const { lastMessageAt } = conversation;
		await clinic.run({
			resource: 'message',
			operation: 'post',
			conversationId: byId(conversation.id),
			text: 'We are on it',
		});
		// As where the list of conversations lags behind.
		conversation.lastMessageAt = lastMessageAt;

		expect((await run()).read).toEqual([conversation.id]);
	});

	it('reads a conversation again whose last message this n8n has deleted', async () => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		const answer = add(conversation, 200, { direction: 'outbound' });
		add(conversationOf('phone', 1), 200);
		await run();
		await clinic.run({
			resource: 'conversationItem',
			operation: 'delete',
			conversationItemId: byId(answer.id),
		});

		const { waiting, read } = await run();

		expect(read).toEqual([conversation.id]);
		expect(waiting.map(({ id }) => id)).toContain(conversation.id);
	});

	it('does not read a conversation again because it was archived', async () => {
		const conversation = conversationOf('phone');
		add(conversation, 300);
		await run();
		await clinic.run({
			resource: 'conversation',
			operation: 'archive',
			conversationId: byId(conversation.id),
		});

		const { waiting, read } = await run({ options: { includeArchived: true } });

		expect(read).toEqual([]);
		expect(waiting).toMatchObject([{ id: conversation.id, archived: true }]);
	});

	it.each([
		{ simplify: true, times: 0 },
		{ simplify: false, times: 1 },
	])(
		'reads a file again only where its link, which expires, is in the output: with Simplify $simplify',
		async ({ simplify, times }) => {
			const [picture] = clinic.simulator.organization.media;
			const data = { mediaId: picture.id, mimetype: picture.contentType };
			add(conversationOf('phone'), 300, {
				attachments: [{ type: 'image', title: 'rash.jpg', data }],
			});
			add(conversationOf('phone', 1), 200);
			await run({ simplify });
			pass(20);

			const { waiting, read } = await run({ simplify });

			expect(read).toHaveLength(times);
			expect(waiting).toHaveLength(2);
		},
	);
});
