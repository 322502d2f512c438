import type { IDataObject } from 'n8n-workflow';
import { missedEventsIn } from '../../../nodes/SpruceHealth/trigger/memory/missedEvents';
import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { recordEvent } from '../sampleEvents';

const minute = 60_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();
const entry = (minutes: number, delivery?: object, id = `${minutes}`): IDataObject => ({
	...logEntry('wde_1', { ...recordEvent('contact.created', { id }), time: at(minutes * minute) }),
	...(delivery && { delivery }),
});
const idsIn = (log: IDataObject[], cursor?: Parameters<typeof missedEventsIn>[1]) =>
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
