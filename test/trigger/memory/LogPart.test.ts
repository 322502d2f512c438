import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { Cursor } from '../../../nodes/SpruceHealth/trigger/memory/cursor';
import { LogPart, withTaken } from '../../../nodes/SpruceHealth/trigger/memory/LogPart';

import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { recordEvent } from '../sampleEvents';

const minute = 60_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();
const entry = (minutes: number, delivery?: object, id = `${minutes}`): IDataObject => ({
	...logEntry('wde_1', { ...recordEvent('contact.created', { id }), time: at(minutes * minute) }),
	...(delivery && { delivery }),
});
const missedEventsIn = (log: IDataObject[], cursor?: Cursor, at = now, tookMs = 0) => {
	const part = new LogPart(cursor, Infinity);
	part.add(log, at);
	return part.result(tookMs);
};
const idsIn = (log: IDataObject[], cursor?: Cursor) =>
	missedEventsIn(log, cursor, now).missed.map(({ event }) => event.object.id);

describe('an entry in the log of an endpoint', () => {
	it.each<[string, number, object | undefined, boolean]>([
		['was tried ten times', -30, givenUp, true],
		['was tried ten times and has an unknown status', -1, { ...givenUp, status: 'x' }, true],
		['was delivered', -60, delivered, false],
		['was delivered, without a time', -60, { ...waiting, status: 'Succeeded' }, false],
		['was delivered at the last attempt', -60, { ...givenUp, deliveryTime: at(-1) }, false],
		[
			'was tried ten times, with the zero time of Go as its delivery time',
			-30,
			{ ...givenUp, deliveryTime: '0001-01-01T00:00:00Z' },
			true,
		],
		['has just begun', 0, waiting, false],
		['is tried again soon', -17, { ...waiting, attempts: 9, nextAttemptTime: at(minute) }, false],
		[
			'was to be tried again and was not',
			-90,
			{ ...waiting, nextAttemptTime: at(-26 * minute) },
			true,
		],
		['waited for an endpoint that was paused', -26, { ...waiting, status: 'paused' }, true],
		['says nothing about its delivery and is old', -26, undefined, true],
		['has a limit of 0', -1, { attempts: 0, attemptLimit: 0, status: '' }, false],
	])('that %s: missed is %p', (_, minutes, delivery, isMissed) => {
		const changed = { ...entry(minutes), delivery };
		expect(idsIn([changed as IDataObject])).toEqual(isMissed ? [`${minutes}`] : []);
	});

	it('that is unreadable is reported once, and the others are found', () => {
		const broken = { ...entry(-40), data: '{"type":' };
		const log = [broken, entry(-30)];
		const { missed, unreadable, next } = missedEventsIn(log, undefined, now);
		expect(missed.map(({ event }) => event.object.id)).toEqual(['-30']);
		expect(unreadable).toMatchObject([{ seen: 'it is not a JSON object' }]);
		expect(missedEventsIn(log, next, now).unreadable).toEqual([]);
	});

	it('that is unreadable and was delivered is not reported', () => {
		const broken = { ...entry(-40), data: '{"type":', delivery: delivered };
		expect(missedEventsIn([broken], undefined, now).unreadable).toEqual([]);
	});

	it.each<[string, (body: IDataObject) => IDataObject]>([
		['is an object', (body) => ({ data: body })],
		[
			'is the text of the event\u2019s own data, beside its type',
			({ type, data }) => ({ type, data: JSON.stringify(data) }),
		],
		['is a batch', (body) => ({ data: JSON.stringify([body]) })],
	])('is found when its data %s', (_, shown) => {
		const logged = entry(-30);
		const body = JSON.parse(String(logged.data)) as IDataObject;
		const log = [{ ...logged, ...shown(body) } as IDataObject];
		const { missed } = missedEventsIn(log, undefined, now);
		expect(missed).toMatchObject([{ event: { type: body.type, object: { id: '-30' } } }]);
	});

	it('is found with each of its events', () => {
		const bodies = ['a', 'b'].map((id) => JSON.parse(String(entry(-30, givenUp, id).data)));
		const log = [{ ...entry(-30), data: JSON.stringify(bodies) }];
		const { missed, next } = missedEventsIn(log, undefined, now);
		expect(missed.map(({ event }) => event.object.id)).toEqual(['a', 'b']);
		expect(idsIn(log, next)).toEqual([]);
	});

	it.each<[string, (time: string) => unknown]>([
		['text without a zone', (time) => time.replace('Z', '')],
		['seconds', (time) => Date.parse(time) / 1_000],
		['milliseconds', (time) => Date.parse(time)],
	])('is judged by its times when they are %s', (_, shown) => {
		const log = [-60, -26, -24].map((minutes) => {
			const logged = entry(minutes, { attempts: 1, attemptLimit: 10, status: 'pending' });
			return { ...logged, eventTime: shown(String(logged.eventTime)) } as IDataObject;
		});
		expect(idsIn(log)).toEqual(['-60', '-26']);
		expect(missedEventsIn(log, undefined, now).next.upTo).toBe(at(-24 * minute));
	});
});

describe('the next reading', () => {
	it('finds nothing that was found before', () => {
		const log = [entry(-30), entry(-40)];
		const { missed, next } = missedEventsIn(log, undefined, now);
		expect(missed.map(({ time }) => time)).toEqual([at(-40 * minute), at(-30 * minute)]);
		expect(idsIn(log, next)).toEqual([]);
	});

	it('begins at the first waiting event, so that it is found after Spruce gave it up', () => {
		const pending = entry(-10, waiting);
		const late = entry(-5);
		const { missed, next } = missedEventsIn([late, pending, entry(-20)], undefined, now);
		expect(missed.map(({ event }) => event.object.id)).toEqual(['-20', '-5']);
		expect(next.upTo).toBe(at(-10 * minute));
		expect(idsIn([{ ...pending, delivery: givenUp }, late], next)).toEqual(['-10']);
	});

	it('finds what was logged late, at a place that the last reading had passed', () => {
		const tookMs = 10 * minute;
		const { next } = missedEventsIn([entry(-30), entry(0, delivered)], undefined, now, tookMs);
		expect(idsIn([entry(-9, givenUp), entry(0, delivered), entry(-30)], next)).toEqual(['-9']);
	});
});

describe('an entry with a time that cannot be', () => {
	const odd: Array<[string, unknown]> = [
		['two days ahead', at(2 * 24 * 60 * minute)],
		['three hours ahead', at(180 * minute)],
		['in 2099', '2099-01-01T00:00:00Z'],
		['in the year 1', '0001-01-01T00:00:00Z'],
		['no time at all', undefined],
		['no text of a time', 'soon'],
		['a number of nothing', -1],
	];
	const deliveries: Array<[string, object | undefined]> = [
		['was tried ten times', givenUp],
		['is still tried', { ...waiting, attempts: 1, nextAttemptTime: at(minute) }],
		['says nothing of its delivery', undefined],
	];

	it.each(odd)('(%s) comes once, and hides no later event', (_, eventTime) => {
		const strange = { ...entry(-30, givenUp, 'odd'), eventTime } as IDataObject;
		const first = missedEventsIn([entry(-60), strange, entry(-50)], undefined);
		expect(first.missed.map(({ event }) => event.object.id).sort()).toEqual(['-50', '-60', 'odd']);
		// Spruce lists what is dated ahead each time, and perhaps also what has no time.
		const later = now + 24 * 60 * minute;
		const last = entry(60);
		const second = missedEventsIn([strange, entry(-40), last], first.next, later);
		expect(second.missed.map(({ event }) => event.object.id)).toEqual(['-40', '60']);
		expect(missedEventsIn([strange, last], second.next, later).missed).toEqual([]);
	});

	it.each(
		odd.flatMap(([name, eventTime]) =>
			deliveries.map(([what, delivery]) => [name, what, eventTime, delivery] as const),
		),
	)('(%s) that %s does not move the next reading past an event', (_, __, eventTime, delivery) => {
		const strange = { ...entry(-30), eventTime, delivery } as unknown as IDataObject;
		const { next } = missedEventsIn([entry(-60), strange], undefined);
		expect(Date.parse(next.upTo)).toBeLessThanOrEqual(now - 60 * minute);
		expect(idsIn([entry(-55)], next)).toEqual(['-55']);
	});

	it('does not hold the next reading back for ever by a next try that is years away', () => {
		const stuck = entry(-60, { ...waiting, nextAttemptTime: '2099-01-01T00:00:00Z' });
		const { missed, next } = missedEventsIn([stuck, entry(-30)], undefined);
		expect(missed.map(({ event }) => event.object.id)).toEqual(['-60', '-30']);
		expect(next.upTo).toBe(at(-30 * minute));
	});
});

describe('an entry with objects where texts should be', () => {
	const odd = { toString: 'x', valueOf: 1 };

	it.each([
		['status', { delivery: { ...waiting, status: odd } }],
		['attempts', { delivery: { ...waiting, attempts: odd } }],
		['limit of attempts', { delivery: { ...waiting, attemptLimit: odd } }],
		['time of delivery', { delivery: { ...givenUp, deliveryTime: odd } }],
		['time of the next attempt', { delivery: { ...waiting, nextAttemptTime: odd } }],
		['delivery', { delivery: odd }],
		['list as its delivery', { delivery: [odd] }],
		['text as its delivery', { delivery: 'failed' }],
		['time', { eventTime: odd }],
		['ID', { id: odd }],
		['data', { data: odd }],
	])('(%s) hides no other', (_, more) => {
		const strange = { ...entry(-40), ...more } as unknown as IDataObject;
		const { missed, next } = missedEventsIn([strange, entry(-30)]);
		expect(missed.at(-1)?.event.object.id).toBe('-30');
		expect(missedEventsIn([strange, entry(-30, givenUp, 'later')], next).missed).toMatchObject([
			{ event: { object: { id: 'later' } } },
		]);
	});
});

describe('entries without an ID', () => {
	it('are told apart by what they hold', () => {
		const log = [-30, -40].map((minutes) => ({ ...entry(minutes), id: undefined }));
		const { missed, next } = missedEventsIn(log as unknown as IDataObject[]);
		expect(missed).toHaveLength(2);
		expect(idsIn(log as unknown as IDataObject[], next)).toEqual([]);
	});
});

describe('a part of a log', () => {
	const log = Array.from({ length: 50 }, (_, index) => entry(-100 + index));
	const orders: Array<[string, IDataObject[]]> = [
		['oldest first', log],
		['newest first', [...log].reverse()],
	];

	/** As it is read: page by page until the part is full. */
	function partOf(listed: IDataObject[], cursor: Cursor | undefined, most: number) {
		const part = new LogPart(cursor, most);
		let pages = 0;
		for (let index = 0; index < listed.length && !part.isFull; index += 20) {
			part.add(listed.slice(index, index + 20), now);
			pages += 1;
		}
		return { ...part.result(0), pages };
	}

	it.each(orders)('has the oldest events, and the next one the others (%s)', (_, listed) => {
		const first = partOf(listed, undefined, 15);
		expect(first.missed.map(({ event }) => event.object.id)).toEqual(
			log.slice(0, 15).map((_one, index) => `${-100 + index}`),
		);
		expect(first.isMoreLeft).toBe(true);
		const second = partOf(listed, first.next, 15);
		expect(second.missed[0].event.object.id).toBe('-85');
		const rest = partOf(listed, second.next, 30);
		expect(rest.missed.at(-1)?.event.object.id).toBe('-51');
		expect(rest.isMoreLeft).toBe(false);
	});

	it('is read no further than needed where the oldest come first', () => {
		expect(partOf(log, undefined, 15).pages).toBe(1);
		expect(partOf([...log].reverse(), undefined, 15).pages).toBe(3);
	});

	const anyTime = fc.oneof(
		{
			weight: 8,
			arbitrary: fc.integer({ min: -600, max: -30 }).map((minutes) => at(minutes * minute)),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom(
				at(120 * minute),
				'2099-01-01T00:00:00Z',
				'0001-01-01T00:00:00Z',
				'soon',
				undefined,
			),
		},
	);

	it('leaves nothing to no part and nothing to two, in any order, with any clock, killed anywhere', () => {
		fc.assert(
			fc.property(
				fc.array(anyTime, { maxLength: 60 }),
				fc.constantFrom('oldestFirst', 'newestFirst', 'shuffled'),
				fc.integer({ min: 1, max: 25 }),
				fc.infiniteStream(fc.nat({ max: 40 })),
				(times, order, most, killedAfter) => {
					const entries = times.map((eventTime, index) => ({
						...entry(-30, givenUp, `${index}`),
						eventTime,
					})) as unknown as IDataObject[];
					const ms = ({ eventTime }: IDataObject) => Date.parse(String(eventTime)) || 0;
					const ascending = [...entries].sort((one, other) => ms(one) - ms(other));
					const listed = {
						oldestFirst: ascending,
						newestFirst: [...ascending].reverse(),
						shuffled: entries,
					};
					const came: string[] = [];
					let cursor: Cursor | undefined;
					let isMoreLeft = true;
					for (let looks = 0; isMoreLeft && looks < 200; looks++) {
						const part = partOf(listed[order], cursor, most);
						// n8n took some of the part and was stopped, or took all of it.
						const [killed] = killedAfter.take(1);
						const isKilled = killed < part.missed.length;
						const took = isKilled ? part.missed.slice(0, killed) : part.missed;
						came.push(...took.map(({ event }) => String(event.object.id)));
						const start = cursor ?? { upTo: new Date(0).toISOString(), taken: {} };
						cursor = isKilled ? withTaken(start, took) : part.next;
						cursor = JSON.parse(JSON.stringify(cursor)) as Cursor;
						isMoreLeft = isKilled || part.isMoreLeft;
					}
					expect(came.sort()).toEqual(entries.map((_one, index) => `${index}`).sort());
				},
			),
			{ numRuns: 500 },
		);
	});
});
