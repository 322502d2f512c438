import { safePositionAfter } from '../../../../nodes/SpruceHealth/trigger/polling/sources/positions';

const minute = 60_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const at = (minutes: number) => new Date(now + minutes * minute).toISOString();

describe('how far a listing was followed', () => {
	it.each<[string, string[], number, string]>([
		['to its latest record if reading took no time', [at(-5), at(-1), at(-3)], 0, at(-1)],
		['less far, by the time that reading took', [at(-5), at(0)], 4, at(-4)],
		['to the latest record that is not years ahead', [at(-5), '2031-01-01T00:00:00Z'], 0, at(-5)],
		['to the latest record that is not a second ahead', [at(-5), at(1 / 60)], 0, at(-5)],
		['to a record of the second that the clock shows', [at(-5), at(0.9 / 60)], 0, at(0.9 / 60)],
		['nowhere if it is empty', [], 4, ''],
	])('is %s', (_, times, minutes, expected) => {
		expect(safePositionAfter(times, { tookMs: minutes * minute, endedAt: now })).toBe(expected);
	});
});
