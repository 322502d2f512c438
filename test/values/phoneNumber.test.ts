import fc from 'fast-check';
import {
	e164,
	isSameNumber,
	readEnteredNumber,
	readPhoneNumber,
} from '../../nodes/SpruceHealth/values/phoneNumber';

const seattle = '+12125550104';

describe('a phone number', () => {
	it.each([
		['2125550104', seattle],
		['12125550104', seattle],
		['+12125550104', seattle],
		['(212) 555-0104', seattle],
		['+1 (212) 555-0104', seattle],
		['212-555-0104', seattle],
		['212.555.0104', seattle],
		['1-212-555-0104', seattle],
		['(212)555-0104', seattle],
		['1 (212) 555 0104', seattle],
		['212 / 555 · 0104', seattle],
		['212•555•0104', seattle],
		['tel:+1-212-555-0104', seattle],
		['TEL: 212.555.0104', seattle],
		["'2125550104", seattle],
		['2125550104.0', seattle],
		['12125550104.00', seattle],
		[' +1 (212) 555\u20110104\u00a0', seattle],
		['212\u00ad555\u00ad0104', seattle],
		['212\u2212555\u22120104', seattle],
		['212\u2060555\u20600104', seattle],
		['212\u2013555\u20140104', seattle],
		['212\u2009555\u30000104', seattle],
		['\ufeff212\u200b555\u200b0104', seattle],
		['\u202a+12125550104\u202c', seattle],
		['+45 12 34 56 78', '+4512345678'],
		['+44 20 7946 0018', '+442079460018'],
		['+52 55 1234 5678', '+525512345678'],
		['="2125550104"', seattle],
		['2,125,550,104', seattle],
		['(212) 555-0104;', seattle],
		['sms:+12125550104', seattle],
		['212 5550104', seattle],
		['212555 0104', seattle],
		['+7 912 345-67-89', '+79123456789'],
		['+225 07 12 34 56 78', '+2250712345678'],
		['+423 2345 678', '+4232345678'],
		// Italy keeps the 0 of its national numbers.
		['+39 06 6982 1234', '+390669821234'],
	])('entered as %j becomes %s', (value, expected) => {
		expect(readPhoneNumber(value)).toEqual({ number: expected });
	});

	it.each([
		['', 'there is no number'],
		['()', 'there is no number'],
		['n/a', 'the number has letters'],
		['555-NURSE', 'the number has letters'],
		['1-800-FLOWERS', 'the number has letters'],
		['12', 'the number has 2 digits, too few'],
		['911', 'the number has 3 digits, too few'],
		['555-1234', 'the number has no area code'],
		['206555123', 'the number has 9 digits, too few'],
		['206555123.0', 'the number has a decimal point'],
		['+12065550134.0', 'the number has a decimal point'],
		['2065551234.5', 'the number has a decimal point'],
		['206-555-0134 12', 'the number has 12 digits, too many'],
		['+15550134', 'the number has no area code'],
		['+1 206 555', 'the number has 6 digits, too few after +1'],
		['+112065550134', 'the number has 11 digits, too many after +1'],
		['22065550134', 'the number has 11 digits, too many'],
		['(000) 000-0000', 'no area code begins with 0'],
		['1 (123) 555-0134', 'no area code begins with 1'],
		['+1 023 555 0134', 'no area code begins with 0'],
		['0123456789', 'no area code begins with 0'],
		['+44 (0)20 7946 0018', 'the number has a 0 in parentheses'],
		['+49 ( 0 ) 30 901820', 'the number has a 0 in parentheses'],
		['+44 020 7946 0018', 'there is a 0 behind the country code'],
		['+251 0911 234567', 'there is a 0 behind the country code'],
		['+36 06 30 123 4567', 'there is a 0 behind the country code'],
		['+593 099 123 4567', 'there is a 0 behind the country code'],
		['+7 8 912 345-67-89', 'behind +7 there must be ten digits'],
		['+44 20 7946 0018.0', 'the number has a decimal point'],
		['212-555-010.4', 'the number has a decimal point'],
		['555-1234 123', 'the area code does not stand in front'],
		['555-1234 (206)', 'the area code does not stand in front'],
		['+1 5551234 206', 'the area code does not stand in front'],
		['5551234 206', 'the area code does not stand in front'],
		['２０６５５５１２３４', 'there are characters that do not belong in a phone number'],
		['+49-030-901820', 'there is a 0 behind the country code'],
		['+0 20 7946 0018', 'no country code begins with 0'],
		['011 44 20 7946 0018', 'the number begins with 011'],
		['011-442079460018', 'the number begins with 011'],
		['00442079460958', 'the number begins with 00'],
		['442079460018', 'the number has 12 digits, too many'],
		['206-555-1234 x5', 'the number has an extension'],
		['(206) 555-1234 ext. 12', 'the number has an extension'],
		['206-555-1234 #12', 'the number has an extension'],
		['2.06555E+09', 'the spreadsheet has shortened the number'],
		['2.065551234e9', 'the spreadsheet has shortened the number'],
		['206-555-1234, 206-555-1235', 'there are characters that do not belong in a phone number'],
		['206-555-1234; 206-555-1235', 'there are characters that do not belong in a phone number'],
		['206-555-1234/206-555-1235', 'the number has 20 digits, too many'],
		['++12065551234', 'there are characters that do not belong in a phone number'],
		['206+5551234', 'there are characters that do not belong in a phone number'],
		['٢٠٦٥٥٥١٢٣٤', 'there are characters that do not belong in a phone number'],
		['+1234567890123456', 'the number has 15 digits, too many after +1'],
		['+4412345678901234', 'the number has 16 digits, too many'],
		['+4512', 'the number has 4 digits, too few'],
		['null', 'the number has letters'],
	])('is not taken from %j, because %s', (value, problem) => {
		expect(readPhoneNumber(value)).toEqual({ problem, advice: expect.stringMatching(/like/) });
	});

	it.each([
		...['+(206) 555-0134', '+206-555-0134', '+617.555.0134', '+303 5550134', "'+206 555 0134"],
		...['+2065550134', '+4255550134', '+5125550134', '="+2035550134"', 'tel:+6515550134'],
	])('is doubtful where a person may have left out the 1: %j', (value) => {
		expect(readEnteredNumber(value)).toEqual({
			problem: 'there may be a 1 missing behind the +',
			advice: expect.stringMatching(/\+1 206 555 1234.*\+45 20 12 34 56/),
		});
	});

	it.each([
		['+45 20 12 34 56', '+4520123456'],
		['+354 55 51 234', '+3545551234'],
		['+44 20 7946 0018', '+442079460018'],
		['+1 206 555 0134', '+12065550134'],
		['206 555 0134', '+12065550134'],
	])('is beyond doubt: %j', (value, number) => {
		expect(readEnteredNumber(value)).toEqual({ number });
	});

	it('is that of another country where Spruce has stored it', () => {
		expect(readPhoneNumber('+4520123456')).toEqual({ number: '+4520123456' });
	});

	it.each(['ada@example.com', null, undefined])('has no E.164 form for %j', (value) => {
		expect(e164(value)).toBeUndefined();
	});

	it('is read as itself or refused in any mix of separators, never as another number', () => {
		const digit = fc.integer({ min: 0, max: 9 }).map(String);
		const national = fc
			.tuple(fc.integer({ min: 2, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 }))
			.map(([first, others]) => [first, ...others].join(''));
		const separator = fc.constantFrom(
			...['', '', '', ' ', '-', '.', '(', ')', '/', '·', '\u00a0', '\u2011', '\u2212', '\u00ad'],
			...['\u2060', '\u200b', '. ', ' - ', ') ', '\t'],
		);
		const start = fc.constantFrom('', '1', '+1', 'tel:', 'tel:+1', "'", '.0');
		fc.assert(
			fc.property(
				national,
				fc.array(separator, { minLength: 11, maxLength: 11 }),
				start,
				(number, between, prefix) => {
					const digits = [...number].map((one, position) => between[position] + one).join('');
					const written = prefix === '.0' ? `${digits}.0` : `${prefix}${digits}${between[10]}`;
					const reading = readPhoneNumber(written);
					if ('number' in reading) expect(reading.number).toBe(`+1${number}`);
				},
			),
			{ numRuns: 5_000 },
		);
	});

	it('of 100,000 characters is judged at once', () => {
		for (const part of ['1', '(0', '- ', '.', 'x1', '+', '\u200b', '1x']) {
			expect(readPhoneNumber(`1${part.repeat(100_000)}`)).toHaveProperty('problem');
		}
	});

	it.each([
		['(206) 555-1234', '+12065551234', true],
		['+4512345678', '4512345678', false],
		['2065551234', '2065551235', false],
		['x5', 'x5', true],
		['x5', 'x6', false],
	])('comparison of %j and %j returns %s', (one, other, expected) => {
		expect(isSameNumber(one, other)).toBe(expected);
	});
});
