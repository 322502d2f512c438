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
		['Hi undefined', 'undefined'],
		['Hi null, your balance is 5', 'null'],
		['It is NaN dollars', 'NaN'],
		['https://clinic.example/appt_undefined', 'undefined'],
		['https://clinic.example/null_7/form', 'null'],
		['Your code is NaN7, or 7null', 'NaN'],
		['undefined_undefined', 'undefined'],
		['您好null', 'null'],
		['Hi {{ $json.firstName }}', '{{ $json.firstName }}'],
		['Hi {{firstName}}', '{{firstName}}'],
		['Hi #N/A', '#N/A'],
		['#REF!', '#REF!'],
		['#DIV/0!', '#DIV/0!'],
		['Hi () => 1', '() =>'],
		[
			'See you Thu Jan 01 1970 09:00:00 GMT+0900 (Japan Standard Time)',
			'Thu Jan 01 1970 09:00:00 GMT+0900',
		],
	])('is found in %j: %j', (text, expected) => {
		expect(brokenPartOf(text)).toBe(expected);
	});

	it.each([
		'The object is on the table',
		'Invalid date of birth on your form',
		'You entered an invalid date',
		'[Object] Object',
		'Nullify the undefinable terms',
		'This replaces our form of May, which is null and void',
		'The undefinedness of nullability, and NaNcy',
		'Nan and Null are coming with Ms. Null',
		'Call #5, or press # and 1',
		'{ curly } braces {}',
		'',
	])('is not found in %j', (text) => {
		expect(brokenPartOf(text)).toBeUndefined();
	});
});
