import { counted } from '../../../nodes/SpruceHealth/values/text/counted';

describe('a number with its unit', () => {
	it.each([
		{ count: 0, text: '0 seconds' },
		{ count: 1, text: '1 second' },
		{ count: 2, text: '2 seconds' },
	])('is $text', ({ count, text }) => {
		expect(counted(count, 'second')).toBe(text);
	});
});
