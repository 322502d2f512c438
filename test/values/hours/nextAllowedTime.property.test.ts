import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	type AllowedHours,
	nextAllowedTime,
} from '../../../nodes/SpruceHealth/values/hours/nextAllowedTime';

const minuteMs = 60_000;
const dayMs = 86_400_000;

const zones = [
	'America/New_York',
	'America/Phoenix',
	'Pacific/Auckland',
	'Australia/Lord_Howe',
	'America/St_Johns',
];

const allowedHours = fc
	.record({
		from: fc.integer({ min: 0, max: 1_439 }),
		to: fc.integer({ min: 0, max: 1_440 }),
		days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
	})
	.filter(({ from, to }) => from !== to);

/** Days on which the clocks of a zone are changed, and some before and after. */
function changesOf(zone: string): number[] {
	const days = Array.from({ length: 32 * 366 }, (_, day) => Date.UTC(2000, 0, 1) + day * dayMs);
	const offset = (moment: number) => DateTime.fromMillis(moment, { zone }).offset;
	return days.filter((day) => offset(day) !== offset(day + dayMs));
}

const changes = new Map(zones.map((zone) => [zone, changesOf(zone)]));

/** A moment in a zone, in half of the cases within four days of a change of its clocks. */
const momentIn = fc.constantFrom(...zones).chain((zone) => {
	const anyTime = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2031, 0, 1) });
	const known = changes.get(zone) ?? [];
	if (known.length === 0) return fc.record({ zone: fc.constant(zone), now: anyTime });
	const aroundChange = fc
		.tuple(fc.constantFrom(...known), fc.integer({ min: -3 * dayMs, max: 2 * dayMs }))
		.map(([change, after]) => change + after);
	return fc.record({ zone: fc.constant(zone), now: fc.oneof(anyTime, aroundChange) });
});

/** What the hours mean, read from the clock on the wall alone, by another library. */
function isAllowed(moment: number, { from, to, days }: AllowedHours, zone: string): boolean {
	const shown = DateTime.fromMillis(moment, { zone });
	const minute = shown.hour * 60 + shown.minute;
	const today = shown.weekday % 7;
	const yesterday = (today + 6) % 7;
	if (to > from) return days.includes(today) && minute >= from && minute < to;
	return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}

function minutesFrom(start: number, end: number, step: number): number[] {
	const count = Math.max(0, Math.ceil((end - start) / minuteMs / step));
	return Array.from({ length: count }, (_, index) => start + index * step * minuteMs);
}

describe('the next allowed time, whatever the hours, the days and the zone', () => {
	it('is allowed, is not before now, and no minute before it is allowed', () => {
		fc.assert(
			fc.property(momentIn, allowedHours, ({ zone, now }, hours) => {
				const next = nextAllowedTime(now, hours, zone);

				expect(isAllowed(next, hours, zone)).toBe(true);
				expect(next).toBeGreaterThanOrEqual(now);
				// It begins with a minute, unless it is now.
				expect(next === now || next % minuteMs === 0).toBe(true);
				// Each minute of the last hours before it, and samples of the rest: a change lasts half an hour or more.
				const firstMinute = Math.ceil(now / minuteMs) * minuteMs;
				const closest = Math.max(firstMinute, next - 300 * minuteMs);
				const skipped = [
					...minutesFrom(closest, next, 1),
					...minutesFrom(firstMinute, next, 29),
				].filter((minute) => isAllowed(minute, hours, zone));
				expect(skipped).toEqual([]);
			}),
			{ numRuns: 400 },
		);
	});

	it('of the next allowed time is itself', () => {
		fc.assert(
			fc.property(momentIn, allowedHours, ({ zone, now }, hours) => {
				const next = nextAllowedTime(now, hours, zone);

				expect(nextAllowedTime(next, hours, zone)).toBe(next);
			}),
			{ numRuns: 2_000 },
		);
	});
});
