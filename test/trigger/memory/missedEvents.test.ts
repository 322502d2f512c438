import type { IDataObject } from 'n8n-workflow';
import { missedIn } from '../../../nodes/SpruceHealth/trigger/memory/missedEvents';
import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { recordEvent } from '../sampleEvents';

const minute = 60_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const at = (ms: number) => new Date(now + ms).toISOString();
const entry = (minutes: number, delivery?: object, id = `${minutes}`): IDataObject => ({
	...logEntry('wde_1', { ...recordEvent('contact.created', { id }), time: at(minutes * minute) }),
	...(delivery && { delivery }),
});
const idsIn = (log: IDataObject[], cursor?: Parameters<typeof missedIn>[1]) =>
	missedIn(log, cursor, now).missed.map(({ event }) => event.object.id);

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
		['was not tried yet', 0, waiting, false],
		['is tried again soon', -17, { ...waiting, attempts: 9, nextAttemptTime: at(minute) }, false],
		[
			'should have been tried again and was not',
			-90,
			{ ...waiting, nextAttemptTime: at(-26 * minute) },
			true,
		],
		['waited for an endpoint that was paused', -26, { ...waiting, status: 'paused' }, true],
		['says nothing about its delivery and is old', -26, undefined, true],
		['has an attempt limit of zero', -1, { attempts: 0, attemptLimit: 0, status: '' }, false],
	])('that %s: missed is %p', (_, minutes, delivery, isMissed) => {
		const logged = { ...entry(minutes), delivery };
		expect(idsIn([logged as IDataObject])).toEqual(isMissed ? [`${minutes}`] : []);
	});

	it('that is unreadable is skipped, and the other entries count', () => {
		const broken = { ...entry(-40), data: '{"type":' };
		const asObject = { ...entry(-30), data: JSON.parse(String(entry(-30).data)) as IDataObject };
		expect(idsIn([broken, asObject])).toEqual(['-30']);
	});
});

describe('the next reading', () => {
	it('finds nothing that was found before', () => {
		const log = [entry(-30), entry(-40)];
		const { missed, next } = missedIn(log, undefined, now);
		expect(missed.map(({ time }) => time)).toEqual([at(-40 * minute), at(-30 * minute)]);
		expect(idsIn(log, next)).toEqual([]);
	});

	it('begins with the event that still waited, so that it is found once Spruce has given it up', () => {
		const pending = entry(-10, waiting);
		const late = entry(-5);
		const { missed, next } = missedIn([late, pending, entry(-20)], undefined, now);
		expect(missed.map(({ event }) => event.object.id)).toEqual(['-20', '-5']);
		expect(next.upTo).toBe(at(-10 * minute));
		expect(idsIn([{ ...pending, delivery: givenUp }, late], next)).toEqual(['-10']);
	});

	it('finds an event that was logged while the last reading had already passed its time', () => {
		const tookMs = 10 * minute;
		const { next } = missedIn([entry(-30), entry(0, delivered)], undefined, now, tookMs);
		expect(idsIn([entry(-9, givenUp), entry(0, delivered), entry(-30)], next)).toEqual(['-9']);
	});
});
