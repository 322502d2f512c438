import { spruceTimeMs, spruceTimeText } from '../../nodes/SpruceHealth/values/spruceTime';

const ms = Date.UTC(2026, 10, 2, 10, 0, 0);

describe('a time of Spruce', () => {
	const zoneOfTests = process.env.TZ;
	// Half an hour off, so that no reading as local time is right by chance.
	beforeAll(() => (process.env.TZ = 'Asia/Kolkata'));
	afterAll(() => {
		if (zoneOfTests === undefined) delete process.env.TZ;
		else process.env.TZ = zoneOfTests;
	});

	it.each<[unknown, string | undefined]>([
		['2026-11-02T10:00:00Z', undefined],
		['2026-11-02T10:00:00.000000000Z', undefined],
		['2026-11-02T05:00:00-05:00', undefined],
		['2026-11-02T10:00:00+0000', undefined],
		['Mon, 02 Nov 2026 10:00:00 GMT', undefined],
		['2026-11-02 10:00:00 UTC', undefined],
		['2026-11-02 10:00:00 +0000 UTC', undefined],
		['2026-11-02T10:00:00.000000001Z', undefined],
		['2026-11-02T10:00:00', '2026-11-02T10:00:00.000Z'],
		['2026-11-02T10:00:00.000', '2026-11-02T10:00:00.000Z'],
		['2026-11-02 10:00:00', '2026-11-02T10:00:00.000Z'],
		['2026-11-02T10:00', '2026-11-02T10:00:00.000Z'],
		['Nov 2, 2026 10:00:00', '2026-11-02T10:00:00.000Z'],
		[ms, '2026-11-02T10:00:00.000Z'],
		[ms / 1_000, '2026-11-02T10:00:00.000Z'],
		[ms / 1_000 + 0.0004, '2026-11-02T10:00:00.000Z'],
		[String(ms), '2026-11-02T10:00:00.000Z'],
		[String(ms / 1_000), '2026-11-02T10:00:00.000Z'],
	])('is read from %p, as text in UTC', (value, text) => {
		expect(spruceTimeMs(value)).toBe(ms);
		expect(spruceTimeText(value)).toBe(text ?? value);
	});

	it('is tested in another time zone than UTC', () => {
		expect(new Date(ms).getTimezoneOffset()).toBe(-330);
	});

	it('keeps the parts of a second', () => {
		expect(spruceTimeMs('2026-11-02T10:00:00.25')).toBe(ms + 250);
		expect(spruceTimeMs(ms / 1_000 + 0.25)).toBe(ms + 250);
	});

	it('is midnight in UTC for a day', () => {
		expect(spruceTimeMs('2026-11-02')).toBe(Date.UTC(2026, 10, 2));
	});

	it.each([
		[undefined],
		[null],
		[''],
		['soon'],
		['0001-01-01T00:00:00Z'],
		[[]],
		[0],
		[-1],
		[20261102],
		[NaN],
		[1e18],
		[{}],
		[true],
	])('is not read from %p', (value) => {
		expect(spruceTimeMs(value)).toBeUndefined();
		expect(spruceTimeText(value)).toBe(typeof value === 'string' ? value : '');
	});
});
