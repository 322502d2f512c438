import { execFileSync } from 'child_process';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { join } from 'path';
import { readTime } from '../../../nodes/SpruceHealth/values/dates/readTime';

/** How a time may be written, as formats of Luxon. */
const formats = [
	'yyyy-MM-dd HH:mm',
	"yyyy-MM-dd'T'HH:mm",
	"yyyy-MM-dd'T'HH:mm:ss.SSS",
	'yyyy-MM-dd h:mm a',
	'yyyy-M-d h:mm:ssa',
	'yyyy/MM/dd, hh:mm a',
	'yyyy.MM.dd H:mm',
	'EEEE, MMMM d, yyyy h:mm a',
	'EEE, d MMM yyyy HH:mm',
	"'‘'yyyy-MM-dd HH:mm",
];

const zones = Intl.supportedValuesOf('timeZone');

/** A time to the minute, between 1990 and 2060, and how it is written in a time zone. */
const written = fc.record({
	minutes: fc.integer({ min: 10_519_200, max: 47_335_680 }),
	zone: fc.constantFrom(...zones),
	format: fc.constantFrom(...formats),
});

type Written = { minutes: number; zone: string; format: string };

function textOf({ minutes, zone, format }: Written): string {
	return DateTime.fromMillis(minutes * 60_000, { zone }).toFormat(format);
}

/** Clocks that go back show the times of one hour or so twice; the first one is meant. */
function firstMomentOf({ minutes, zone }: Written): number {
	const shown = DateTime.fromMillis(minutes * 60_000, { zone });
	const moments = shown.getPossibleOffsets().map((possible) => possible.toMillis());
	return Math.min(...moments);
}

describe('a wall time in any format and time zone', () => {
	it('is the moment at which the clocks of that zone show it', () => {
		fc.assert(
			fc.property(written, (one) => {
				const reading = readTime(textOf(one), 'yearMonthDay', one.zone);

				expect(reading).toEqual({ moment: firstMomentOf(one) });
			}),
			{ numRuns: 3_000 },
		);
	});

	it('is the same moment whatever time zone the server has', () => {
		const pairs = fc.sample(written, 500).map((one) => [textOf(one), one.zone]);
		const script = join(__dirname, 'printMoments.ts');
		const outputs = ['America/Los_Angeles', 'Asia/Tokyo', 'UTC'].map((TZ) =>
			execFileSync(process.execPath, ['--import', 'tsx', script], {
				input: JSON.stringify(pairs),
				env: { ...process.env, TZ },
				encoding: 'utf8',
			}),
		);

		const expected = pairs.map(([text, zone]) => readTime(text, 'yearMonthDay', zone));
		for (const output of outputs) expect(JSON.parse(output)).toEqual(expected);
	});
});
