import {
	boundsAfter,
	firstWindowMs,
	isEnough,
	longestWindowMs,
	nextWindowMs,
	noBounds,
} from '../../../nodes/SpruceHealth/listSearch/conversations/recentWindow';

const day = 86_400_000;
const read = { lengthMs: 7 * day, count: 0, isWhole: true, spanMs: 0 };

describe('the window of recent conversations', () => {
	it.each([
		['49 in a week', { ...read, count: 49 }, false],
		['50 in a week', { ...read, count: 50 }, true],
		['a page of which the latest are missing', { ...read, count: 200, isWhole: false }, false],
		['none at all', { ...read, lengthMs: longestWindowMs }, true],
	])('is decided for %s', (_what, window, isRight) => {
		expect(isEnough(window)).toBe(isRight);
	});

	it.each([
		['grows by what a week had', { ...read, count: 20 }, noBounds, 7 * day + 7 * day * 5],
		['grows fifty times behind nothing', read, noBounds, 7 * day * 51],
		[
			'has everything behind years of hardly anything',
			{ ...read, lengthMs: 15 * day },
			noBounds,
			longestWindowMs,
		],
		[
			'shrinks to a hundred',
			{ ...read, count: 200, isWhole: false, spanMs: day },
			noBounds,
			day / 2,
		],
		[
			'shrinks to what is missing behind too few',
			{ ...read, count: 200, isWhole: false, spanMs: day },
			{ tooShortMs: day, tooShortCount: 20, tooLongMs: Infinity },
			day + (day * 80) / 200,
		],
		[
			'never shrinks to more than a half',
			{ ...read, count: 200, isWhole: false, spanMs: 100 * day },
			noBounds,
			3.5 * day,
		],
		['halves where all came at once', { ...read, count: 200, isWhole: false }, noBounds, 3.5 * day],
		['halves behind an empty page', { ...read, isWhole: false }, noBounds, 3.5 * day],
		[
			'goes between too few and too many',
			{ ...read, lengthMs: day },
			{ ...noBounds, tooLongMs: 100 * day },
			10 * day,
		],
	])('%s', (_what, window, bounds, lengthMs) => {
		expect(nextWindowMs(window, bounds)).toBe(lengthMs);
	});

	it.each([
		[
			{ ...read, count: 3 },
			{ tooShortMs: 7 * day, tooShortCount: 3, tooLongMs: Infinity },
		],
		[
			{ ...read, isWhole: false },
			{ ...noBounds, tooLongMs: firstWindowMs },
		],
	])('remembers what was tried', (window, bounds) => {
		expect(boundsAfter(window, noBounds)).toEqual(bounds);
	});
});
