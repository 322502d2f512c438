import { isCountOutOfDate } from '../../../nodes/SpruceHealth/client/reads/continuation';

describe('a count above what was read', () => {
	it.each([
		['one is missing of few', 2, 3, 2, 500, true],
		['one in a hundred is missing', 99, 100, 99, 500, true],
		['more than that is missing', 98, 100, 98, 500, false],
		['most are missing', 2, 7, 2, 500, false],
		['the last page is as long as the others', 4, 5, 2, 2, false],
		['the last page is full', 500, 501, 500, 500, false],
		['the last page is shorter than the others', 1_199, 1_203, 199, 500, true],
	])('is out of date or not: %s', (_sentence, read, total, last, longest, expected) => {
		expect(isCountOutOfDate(read, total, last, longest)).toBe(expected);
	});
});
