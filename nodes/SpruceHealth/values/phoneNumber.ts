import type { Problem } from './refusal';
import { safeText } from './text/safeText';
import { withoutEnd } from './text/withoutEnd';

/** A phone number in E.164 form, or why the text is not a phone number. */
export type PhoneNumberReading = { number: string } | Problem;

/** Longer than any phone number with its separators. */
const mostRead = 200;

/**
 * What people, spreadsheets and address books put between digits: blanks, brackets, slashes, every
 * kind of dash (`\p{Pd}`) and dot, and invisible characters (`\p{Cf}`) such as the soft hyphen.
 */
const separators =
	/[\s\p{Cf}\p{Pd}()/.\u00b7\u2022\u2024\u2027\u2043\u2212\u2219\u22c5\u30fb\uff08\uff09]/gu;

/** How spreadsheets mark text (`'206…`), and how web pages mark phone numbers (`tel:206…`). */
const prefix = /^(?:'|tel:|sms:|callto:)\s*/i;

/** How a CSV file keeps a number from becoming a number in Excel: `="2065551234"`. */
const csvText = /^="(.*)"$/;

/** A number with thousands separators: `2,065,551,234`. */
const thousands = /^\d{1,3}(?:,\d{3})+$/;

/** What spreadsheets make of a number column: `2065551234.0`. */
const decimalZeros = /^(1?[2-9]\d{9})\.0+$/;

/** A decimal number. Without its point, `206555123.0` would be another number. */
const decimal = /^[^.]*\d\.\d{1,3}$/;

/** Country codes (ITU-T E.164): of one digit, of two, and all others of three. */
const countryCode = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Countries whose numbers begin with a 0 behind the code, such as Italy. Elsewhere it is left out. */
const keepingZero = ['+39', '+225', '+229', '+241', '+242', '+378', '+379'];

/**
 * How many digits stand together where somebody has put an area code or an extension behind a number
 * without one: `555-1234 (206)`.
 */
const areaCodeBehind = ['3 4 3', '7 3', '1 3 4 3', '1 7 3'];

const howToWrite = 'Write it like (206) 555-1234, or with its country code like +44 20 7946 0018.';
const withPlus = 'Write a + and the country code instead, like +44 20 7946 0018.';

/**
 * Reads a phone or fax number. Like Spruce, it takes a number without a country code as North
 * American: ten digits, or eleven that begin with 1. Anything that may be another number than the
 * one that was meant is a problem.
 *
 * @returns the number in E.164 form, e.g. `+12065551234`; or what is wrong, as a clause such as
 * `the number has no area code`, and how to write it
 */
export function readPhoneNumber(entered: string): PhoneNumberReading {
	if (entered.length > mostRead) {
		return { problem: 'the text is too long for a phone number', advice: howToWrite };
	}
	const text = cellText(entered).replace(prefix, '').replace(decimalZeros, '$1');
	if (/\(\s*0\s*\)/.test(text)) {
		return { problem: 'the number has a 0 in parentheses', advice: `Leave out the 0. ${withPlus}` };
	}
	if (decimal.test(text)) {
		return {
			problem: 'the number has a decimal point',
			advice: `Format the column as text where it comes from. ${howToWrite}`,
		};
	}
	const number = text.replace(separators, '');
	const characters = foreignCharacters(text, number);
	if (characters !== undefined) return characters;
	const isForeign = /^\+(?!1)/.test(number);
	if (!isForeign && areaCodeBehind.includes(groupingOf(text))) {
		return {
			problem: 'the area code does not stand in front',
			advice: `Write the area code first, and leave out an extension. ${howToWrite}`,
		};
	}
	return number.startsWith('+') ? international(number) : northAmerican(number);
}

/** Ten digits behind a plus, as a person writes those of a North American number. */
const groupingsWithoutOne = ['10', '3 7', '3 3 4'];

/**
 * Reads a number that a person entered. Ten digits behind a plus lack a 1, or the number is one of
 * another country: `+(206) 555-1234` is one in Egypt. What Spruce has stored leaves no such doubt.
 */
export function readEnteredNumber(entered: string): PhoneNumberReading {
	const reading = readPhoneNumber(entered);
	if ('problem' in reading || !/^\+[2-9]\d{9}$/.test(reading.number)) return reading;
	if (!groupingsWithoutOne.includes(groupingOf(entered))) return reading;
	return {
		problem: 'there may be a 1 missing behind the +',
		advice:
			'In the US and Canada, write +1, like +1 206 555 1234. For another country, write the digits in pairs, like +45 20 12 34 56.',
	};
}

/** How many digits stand together, such as `3 3 4`. */
function groupingOf(text: string): string {
	const groups = text.replace(/\p{Cf}/gu, '').match(/\d+/g) ?? [];
	return groups.map(({ length }) => length).join(' ');
}

/** The number in a cell, without what spreadsheets and lists put around it. */
function cellText(entered: string): string {
	const text = withoutEnd(entered.trim().replace(csvText, '$1'), /[\s,;]/);
	return thousands.test(text) ? text.replace(/,/g, '') : text;
}

/** Problems of a number that holds more than digits and a leading plus. */
function foreignCharacters(text: string, number: string): PhoneNumberReading | undefined {
	if (number === '') return { problem: 'there is no number', advice: howToWrite };
	if (/^\+?\d+$/.test(number)) return undefined;
	if (/^\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) {
		return {
			problem: 'the spreadsheet has shortened the number',
			advice: `Format the column as text there, and enter the number again. ${howToWrite}`,
		};
	}
	const beforeLastDigits = text.split(/\d+/).slice(1, -1).at(-1) ?? '';
	if (/[x#]/i.test(beforeLastDigits)) {
		return {
			problem: 'the number has an extension',
			advice: `Spruce cannot dial extensions. Leave it out. ${howToWrite}`,
		};
	}
	if (/\p{L}/u.test(number)) return { problem: 'the number has letters', advice: howToWrite };
	return {
		problem: 'there are characters that do not belong in a phone number',
		advice: /[,;]/.test(text)
			? `Enter one number for each item. ${howToWrite}`
			: `Use the digits 0 to 9. ${howToWrite}`,
	};
}

function international(number: string): PhoneNumberReading {
	if (number.startsWith('+1')) {
		return /^\+1[2-9]\d{9}$/.test(number)
			? { number }
			: northAmericanProblem(number.slice(2), ' after +1');
	}
	if (number.startsWith('+0')) {
		return { problem: 'no country code begins with 0', advice: howToWrite };
	}
	const code = countryCode.exec(number)?.[0] ?? '';
	if (number[code.length] === '0' && !keepingZero.includes(code)) {
		return {
			problem: 'there is a 0 behind the country code',
			advice: 'That 0 is only dialed within the country. Leave it out, like +44 20 7946 0018.',
		};
	}
	if (code === '+7' && number.length !== 12) {
		return { problem: 'behind +7 there must be ten digits', advice: howToWrite };
	}
	// E.164 allows 15 digits. No country has numbers of fewer than eight, with its code.
	if (/^\+\d{8,15}$/.test(number)) return { number };
	return { problem: lengthProblem(number.length - 1, number.length > 9), advice: howToWrite };
}

function northAmerican(number: string): PhoneNumberReading {
	const national = /^1?([2-9]\d{9})$/.exec(number)?.[1];
	if (national !== undefined) return { number: `+1${national}` };
	const exitCode = /^(?:011|00)(?=[1-9])/.exec(number)?.[0];
	if (exitCode !== undefined && number.length > 10) {
		return { problem: `the number begins with ${exitCode}`, advice: withPlus };
	}
	return northAmericanProblem(number.replace(/^1(?=\d{10}$)/, ''), '');
}

/** @param national the digits of a North American number, without its country code */
function northAmericanProblem(national: string, where: string): PhoneNumberReading {
	const { length } = national;
	if (length === 7) return { problem: 'the number has no area code', advice: howToWrite };
	if (length === 10) {
		return { problem: `no area code begins with ${national[0]}`, advice: howToWrite };
	}
	return { problem: `${lengthProblem(length, length > 10)}${where}`, advice: howToWrite };
}

function lengthProblem(digits: number, isTooLong: boolean): string {
	return `the number has ${digits} digits, too ${isTooLong ? 'many' : 'few'}`;
}

/** The E.164 form of a phone number, e.g. `+12065551234`; undefined for anything else. */
export function e164(value: unknown): string | undefined {
	const reading = readPhoneNumber(safeText(value));
	return 'number' in reading ? reading.number : undefined;
}

/** Whether two phone numbers are the same, however they are written. */
export function isSameNumber(one: unknown, other: unknown): boolean {
	return (e164(one) ?? one) === (e164(other) ?? other);
}
