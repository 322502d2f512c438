import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';

/**
 * Ten rows as a front desk's sheet has them. The headers are those of the sheet, `birthday` is written
 * month first, and "Preferred Language" is a custom field.
 */
export const messyRows: IDataObject[] = [
	row('Ada', 'Ng', '1/30/1980', '(206) 555-1301', 'Female', 'VIP; New Patient'),
	row(' Bo ', "O'Brien", '12/01/1975', '206.555.1302', 'male', ''),
	row('Cy', 'Lee', '3/14/1950', 2065551303, 'F', 'New Patient'),
	row('Di', 'Ito', '', '+1 206 555 1304', 'M', 'VIP,New Patient'),
	row('Ed', 'Cruz-Diaz', '07/04/2019', '1-206-555-1305', 'U', ''),
	row('Flo', 'Ray', '1966-02-28', '206 555 1306', 'unknown', '', { 'E-mail': ' flo@example.com ' }),
	row('Gus', 'Fox', null, '2065551307', ' Female ', '', { 'Preferred Language': 'Spanish' }),
	row('Hal', 'Yu', '2/29/2000', '', '', '', { 'E-mail': 'hal@example.com', Cell: '2065551308' }),
	row('Ivy', '', '11/5/1999', '+12065551309', 'female', null, { Cell: '206-555-1399' }),
	row('Jo', 'Poe', '10/10/1990', '\u202a206-555-1310', 'Other', 'VIP\nNew Patient'),
];

/** What a row says of a contact: name, birthday, phone numbers, gender, number of tags. */
export type Meaning = [string, string, string[], string, number];

/** What the ten rows mean. Spruce says "unknown" of a gender that nobody has entered. */
export const meantByRows: Meaning[] = [
	['Ada Ng', '1980-01-30', ['+12065551301'], 'female', 2],
	["Bo O'Brien", '1975-12-01', ['+12065551302'], 'male', 0],
	['Cy Lee', '1950-03-14', ['+12065551303'], 'female', 1],
	['Di Ito', '', ['+12065551304'], 'male', 2],
	['Ed Cruz-Diaz', '2019-07-04', ['+12065551305'], 'unknown', 0],
	['Flo Ray', '1966-02-28', ['+12065551306'], 'unknown', 0],
	['Gus Fox', '', ['+12065551307'], 'female', 0],
	['Hal Yu', '2000-02-29', ['+12065551308'], 'unknown', 0],
	['Ivy', '1999-11-05', ['+12065551309', '+12065551399'], 'female', 0],
	['Jo Poe', '1990-10-10', ['+12065551310'], 'other', 2],
];

/** What is stored of a contact, to be compared with what a row means. */
export function meaningOf(contact: object): Meaning {
	const { displayName, dateOfBirth, phoneNumbers, gender, tags } = contact as Contact;
	return [
		displayName,
		dateOfBirth ?? '',
		phoneNumbers.map(({ value }) => value),
		gender ?? '',
		tags.length,
	];
}

function row(
	first: string,
	last: string,
	birthday: string | null,
	phone: string | number,
	sex: string,
	tags: string | null,
	more: IDataObject = {},
): IDataObject {
	return {
		row_number: 2,
		'First Name': first,
		'LAST-NAME': last,
		birthday,
		'Phone #': phone,
		Cell: '',
		'E-mail': '',
		SEX: sex,
		tags,
		'Preferred Language': '',
		Notes: '',
		...more,
	};
}
