import {
	columnOfHeader,
	headerKey,
	isWholeName,
} from '../../../../nodes/SpruceHealth/steps/contacts/columns/headers';
import { allContactColumns } from '../../../../nodes/SpruceHealth/values/contact/contactColumns';

/** The headers that sheets, forms and health records have, by what a person means with them. */
const meanings: Array<[string, string[]]> = [
	[
		'givenName',
		['First Name', 'first_name', 'firstName', 'FIRST NAME', 'First', 'Given Name', 'Fname']
			.concat(['forename', 'first-name', 'First Name:', '*First Name', 'Patient First Name'])
			.concat(['First Name (required)', '\ufeffFirst Name', 'givenName', ' First  Name ']),
	],
	[
		'familyName',
		[
			'Last Name',
			'Last',
			'Surname',
			'Family Name',
			'LNAME',
			"Patient's Last Name",
			'Patient Surname',
		],
	],
	['middleName', ['Middle', 'Middle Name', 'Middle Initial', 'M.I.', 'MI', 'middle_name']],
	[
		'dateOfBirth',
		['DOB', 'D.O.B.', 'dob', 'Date of Birth', 'date_of_birth', 'Birth Date', 'Birthdate']
			.concat(['Birthday', 'Patient DOB', 'DOB (MM/DD/YYYY)', 'Date of Birth (mm-dd-yy)'])
			.concat(['dateOfBirth', 'Date Of Birth *']),
	],
	[
		'phoneNumber',
		['Phone', 'Phone Number', 'Telephone', 'Tel', 'Tel.', 'Phone #', 'PHONE#', 'phone no.'].concat([
			'Patient Phone',
			'phone_number',
			'Phone Num',
			'Telephone Number',
			'Phone nr',
		]),
	],
	[
		'mobilePhone',
		['Cell', 'Cell Phone', 'cellphone', 'Mobile', 'Mobile Phone', 'Mobile Number', 'Cell #'].concat(
			['mobile_no', 'Phone (Cell)', 'Phone (mobile)', 'Phone - Mobile'],
		),
	],
	['homePhone', ['Home Phone', 'home_phone', 'Phone (Home)', 'Home Phone #', 'homePhone']],
	[
		'workPhone',
		['Work Phone', 'Business Phone', 'Office Phone', 'workPhone', 'Office Phone No.', 'Work #'],
	],
	['faxNumber', ['Fax', 'Fax Number', 'Fax #', 'fax_no', 'FAX']],
	[
		'emailAddress',
		['E-mail', 'Email', 'Email Address', 'E-mail Address', 'E-Mail', 'e_mail', 'EMAIL'].concat([
			'Patient Email',
			'Email (optional)',
			'emailAddress',
		]),
	],
	['gender', ['Gender', 'Sex', 'SEX', 'Patient Sex', 'sex']],
	['genderDetail', ['Gender Detail', 'gender_detail']],
	['pronouns', ['Pronouns', 'PRONOUNS']],
	['companyName', ['Company', 'Company Name', 'Organization', 'Practice', 'companyName']],
	['category', ['Category', 'category']],
	['tagIds', ['Tags', 'tag', 'Tag Names', 'tagIds']],
	['internalMemberIds', ['Members', 'internalMemberIds']],
	[
		'externalId',
		['MRN', 'M.R.N.', 'MRN #', 'Medical Record Number', 'Medical Record No.', 'External ID']
			.concat(['Patient ID', 'PatientID', 'patient_id', 'Chart Number', 'Chart #', 'Chart No.'])
			.concat(['EHR ID', 'externalId', 'Patient #']),
	],
	['linkUrl', ['Link URL', 'linkUrl', 'Chart URL']],
];

/** Headers that may mean something else than what they seem to. */
const uncertain = [
	...['Name', 'Full Name', 'Patient', 'Patient Name', 'ID', 'Id', 'URL', 'Link', 'Type', 'Labels'],
	...[
		'Phone/Fax',
		'Notes',
		'Number',
		'Date',
		'Phone 2',
		'Phone Type',
		'Email 2',
		'Address',
		'Mailing Address',
	],
	...[
		'Guardian First Name',
		'Emergency Phone',
		'Emergency Contact Phone',
		'Mother DOB',
		'Member ID',
	],
	...['Spouse Name', 'Insurance ID', 'Provider', 'Firstborn', 'Home', 'Work', 'Office', 'No.', '#'],
	...[
		'Preferred Language',
		'City',
		'Latino',
		'',
		' ',
		'---',
		'displayName',
		'id',
		'appURL',
		'مرحبا',
	],
];

describe('the headers of a sheet', () => {
	it.each(meanings.flatMap(([id, headers]) => headers.map((header) => [header, id])))(
		'mean what people mean by them: "%s" is %s',
		(header, id) => {
			expect(columnOfHeader(header)).toBe(id);
		},
	);

	it.each(uncertain)('mean nothing where they could mean something else: "%s"', (header) => {
		expect(columnOfHeader(header)).toBeUndefined();
	});

	it('may be what the editor calls the column, and the ID of the column', () => {
		for (const { id, displayName } of allContactColumns) {
			expect([id, displayName].map(columnOfHeader)).toEqual([id, id]);
		}
	});

	it('belong to one column each', () => {
		const keys = allContactColumns.flatMap(({ id, displayName, otherHeaders }) => [
			...new Set([id, displayName, ...otherHeaders].map(headerKey)),
		]);
		expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
	});

	it.each(['Name', 'full_name', 'Patient Name', 'PATIENT'])(
		'of whole names are known: %s',
		(name) => {
			expect(isWholeName(name)).toBe(true);
		},
	);

	it('are compared in every script', () => {
		expect(headerKey('Versicherung Größe')).toBe('versicherunggröße');
		expect(headerKey('생년월일')).toBe('생년월일');
	});
});
