import { brokenPartOf } from '../../../nodes/SpruceHealth/values/text/brokenText';

describe('what an expression leaves where a value was meant', () => {
	it.each([
		['Hello [object Object]!', '[object Object]'],
		['[object Undefined]', '[object Undefined]'],
		['[object Object],[object Object]', '[object Object]'],
		['See you on Invalid DateTime.', 'Invalid DateTime'],
		['Invalid Date', 'Invalid Date'],
		['See you on Invalid date at 9', 'Invalid date'],
		['It takes Invalid Duration', 'Invalid Duration'],
		['Hello function trim() { [native code] }', '[native code]'],
	])('is found in %j: %j', (text, expected) => {
		expect(brokenPartOf(text)).toBe(expected);
	});

	it.each([
		'The object is on the table',
		'Invalid date of birth on your form',
		'You entered an invalid date',
		'[Object] Object',
		'Nullify undefined terms',
		'',
	])('is not found in %j', (text) => {
		expect(brokenPartOf(text)).toBeUndefined();
	});
});
