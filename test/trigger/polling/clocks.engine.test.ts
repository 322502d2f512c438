import type { IDataObject } from 'n8n-workflow';
import { at, jsonOf, phone, pollingClinic } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Makes something new, dated in seconds after now. */
type Make = (after: number, number: number) => IDataObject;

const receive = (received: object) => (after: number, number: number) => {
	const { id } = spruce.receive(after, { from: phone(number), ...received });
	return { id };
};

const missedCall = {
	event: {
		type: 'inboundCall',
		data: { answered: false, duration: 0, failed: false, spam: false },
	},
};

const sources: Array<[string, Make]> = [
	['newMessage', receive({ text: 'Hello' })],
	['missedCall', receive(missedCall)],
	['newFax', receive({ channel: 'fax' })],
	[
		'newActivity',
		(after, number) => ({ id: spruce.receive(after, { from: phone(number) }).conversationId }),
	],
	['newContact', (after, number) => spruce.addContact(after, phone(number))],
];

const ahead: Array<[string, number]> = [
	['ten minutes', 10 * minute],
	['3 hours', 3 * hour],
	['23 hours', 23 * hour],
	['a year', 365 * day],
];

const idsOf = (polled: Parameters<typeof jsonOf>[0]) =>
	jsonOf(polled).map(({ object }) => (object as IDataObject).id);

describe.each(ahead)('a record that is dated %s ahead', (_, aheadBy) => {
	it.each(sources)('comes once, and hides nobody else: %s', async (source, make) => {
		const bench = await spruce.active({ source });
		spruce.clockAt(10);
		const early = make(aheadBy, 0);
		expect(idsOf(await bench.poll('trigger'))).toEqual([early.id]);
		for (let number = 1; number <= 5; number++) {
			const now = number * 2 * minute;
			spruce.clockAt(now + 10);
			const { id } = make(now, number);
			expect(idsOf(await bench.poll('trigger'))).toEqual([id]);
		}
		// Its time arrives.
		for (const after of [-20, 20, 5 * minute, 20 * minute, hour]) {
			spruce.clockAt(aheadBy + after);
			expect(idsOf(await bench.poll('trigger'))).toEqual([]);
		}
		spruce.clockAt(aheadBy + day);
		const { id } = make(aheadBy + day - 10, 9);
		expect(idsOf(await bench.poll('trigger'))).toEqual([id]);
	});

	it.each(sources)('and was there at the activation is not new: %s', async (source, make) => {
		make(aheadBy, 0);
		const bench = await spruce.active({ source });
		spruce.clockAt(10);
		const { id } = make(5, 1);
		expect(idsOf(await bench.poll('trigger'))).toEqual([id]);
		spruce.clockAt(aheadBy + minute);
		expect(idsOf(await bench.restart())).toEqual([]);
	});
});

describe('a conversation in which a message is dated ahead', () => {
	it.each([
		['the message that came last', false],
		['the message that is dated last', true],
	])('hides none of its others, if its last activity is %s', async (_, isMaximum) => {
		const bench = await spruce.active();
		spruce.clockAt(10);
		const found = [spruce.receive(3 * hour, { text: 'ahead' }).id];
		expect(idsOf(await bench.poll('trigger'))).toEqual(found);
		for (let after = 70; after < 10 * minute; after += minute) {
			spruce.clockAt(after);
			if (after % 180 === 70) {
				const { conversationId } = spruce.receive(after - 5, { text: `at ${after}` });
				const { conversations } = clinic.simulator.organization;
				const conversation = conversations.find(({ id }) => id === conversationId);
				if (isMaximum && conversation !== undefined) conversation.lastMessageAt = at(3 * hour);
			}
			found.push(...(idsOf(await bench.poll('trigger')) as string[]));
		}
		expect(found).toHaveLength(1 + 3);
		expect(new Set(found).size).toBe(1 + 3);
	});
});

describe.each([
	['3 hours ahead', 3 * hour],
	['20 minutes ahead', 20 * minute],
	['20 minutes behind', -20 * minute],
	['3 hours behind', -3 * hour],
	['a year behind', -365 * day],
])('a clock of this computer that is %s', (_name, skew) => {
	let clock: jest.SpyInstance;

	afterEach(() => clock.mockRestore());

	it.each(sources)('loses and repeats nothing: %s', async (source, make) => {
		// The token of each test is new, so that nothing is known of Spruce's clock yet.
		const realNow = Date.now.bind(Date);
		clock = jest.spyOn(Date, 'now').mockImplementation(() => realNow() + skew * 1_000);
		make(-2 * hour, 1);
		make(-30, 2);
		const bench = await spruce.active({ source });
		const now = (new Date().getTime() - Date.parse(at(0))) / 1_000;
		const news = [make(now + 1, 3), make(now + 2, 4)].map(({ id }) => id);

		expect(idsOf(await bench.poll('trigger')).sort()).toEqual(news.sort());
		expect(await bench.poll('trigger')).toBeNull();
		// Somebody sets the clock right.
		clock.mockRestore();
		expect(await bench.restart()).toBeNull();
		const { id } = make(now + 3, 5);
		expect(idsOf(await bench.poll('trigger'))).toEqual([id]);
	});
});
