import { spruceTimeMs } from '../../nodes/SpruceHealth/values/spruceTime';

const nine = Date.UTC(2026, 2, 31, 9);

describe('a time in a record of Spruce', () => {
	const { TZ } = process.env;
	beforeAll(() => {
		process.env.TZ = 'America/New_York';
		expect(new Date(nine).getHours()).toBe(5);
	});
	afterAll(() => {
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
	});

	it.each([
		['an ISO time', '2026-03-31T09:00:00Z'],
		['one with an offset', '2026-03-31T11:00:00+02:00'],
		['one with an offset without a colon', '2026-03-31T04:00:00-0500'],
		['one with nanoseconds', '2026-03-31T09:00:00.000000001Z'],
		['UTC when no zone is given', '2026-03-31T09:00:00'],
		['UTC when only seconds and parts of them are given', '2026-03-31T09:00:00.000000'],
		['UTC when a blank stands for the T', '2026-03-31 09:00:00'],
		['UTC when it has no seconds', '2026-03-31T09:00'],
		['UTC when it is not an ISO time', 'Mar 31, 2026 9:00:00 AM'],
		['UTC as a Go server prints it', '2026-03-31 09:00:00 +0000 UTC'],
		['the text of an HTTP header', 'Tue, 31 Mar 2026 09:00:00 GMT'],
		['a number of milliseconds', nine],
		['a number of seconds', nine / 1_000],
		['a number of seconds with a part', nine / 1_000 + 0.0004],
		['the text of a number of milliseconds', String(nine)],
		['the text of a number of seconds', ` ${nine / 1_000} `],
	])('may be %s', (_form, value) => {
		expect(spruceTimeMs(value)).toBe(nine);
	});

	it('may be a day, which begins in UTC', () => {
		expect(spruceTimeMs('2026-03-31')).toBe(Date.UTC(2026, 2, 31));
	});

	it.each([undefined, null, '', ' ', 'soon', 0, -1, NaN, true, {}, [], '0001-01-01T00:00:00Z'])(
		'is not known from %j',
		(value) => {
			expect(spruceTimeMs(value)).toBeUndefined();
		},
	);
});
