import { safePositionAfter } from '../../../../nodes/SpruceHealth/trigger/polling/sources/spruceTime';

const minute = 60_000;
const now = Date.parse('2026-11-02T12:00:00Z');
const at = (minutes: number) => new Date(now + minutes * minute).toISOString();

describe('how far a listing was followed', () => {
	it.each<[string, string[], number, string]>([
		['to its latest record where it came at once', [at(-5), at(-1), at(-3)], 0, at(-1)],
		['no later than reading it began', [at(-5), at(0)], 4, at(-4)],
		['as far without a record that is years ahead', [at(-5), '2031-01-01T00:00:00Z'], 0, at(-5)],
		['nowhere where it is empty', [], 4, ''],
	])('is %s', (_, times, minutes, expected) => {
		expect(safePositionAfter(times, { from: now - minutes * minute, to: now })).toBe(expected);
	});
});
