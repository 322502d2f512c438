/** A column of a contact in a resource mapper. */
export interface ContactColumn {
	/** The name of the field by which its cells are read. */
	readonly id: string;
	/** What the editor calls it. Stored in workflows, so it must not change after a release. */
	readonly displayName: string;
	/** What else people call it in the header of a sheet, in any case and punctuation. */
	readonly otherHeaders: readonly string[];
	/** Whether a contact can be found by it. */
	readonly canMatch?: boolean;
	/** Whether contacts are found by it until the user chooses otherwise. */
	readonly matchesByDefault?: boolean;
	/** Whether the editor shows it only after the user has added it. */
	readonly isHidden?: boolean;
}

/**
 * The columns of a contact, apart from the organization's own contact fields.
 *
 * Other headers are only those that cannot mean anything else. A "Name" may be a whole name, an "ID"
 * may come from anywhere, and the "Labels" of Google Contacts are no tags.
 *
 * By default, a contact is found by its External ID, and by its Phone Number where a row has no ID or
 * nobody is linked to it: most sheets of a front desk have one of the two.
 */
export const contactColumns = [
	{
		id: 'externalId',
		displayName: 'External ID',
		otherHeaders: [
			...['MRN', 'MRN Number', 'Medical Record Number', 'Medical Record ID', 'Chart Number'],
			...['Chart ID', 'Patient ID', 'Patient Number', 'EHR ID', 'EMR ID'],
		],
		canMatch: true,
		matchesByDefault: true,
	},
	{
		id: 'phoneNumber',
		displayName: 'Phone Number',
		otherHeaders: ['Phone', 'Telephone', 'Telephone Number', 'Tel', 'Tel Number', 'Primary Phone'],
		canMatch: true,
		matchesByDefault: true,
	},
	{
		id: 'givenName',
		displayName: 'First Name',
		otherHeaders: ['First', 'Given Name', 'Fname', 'Forename'],
	},
	{
		id: 'familyName',
		displayName: 'Last Name',
		otherHeaders: ['Last', 'Surname', 'Family Name', 'Lname'],
	},
	{
		id: 'dateOfBirth',
		displayName: 'Date of Birth',
		otherHeaders: ['DOB', 'Birth Date', 'Birthday'],
	},
	{
		id: 'mobilePhone',
		displayName: 'Mobile Phone',
		otherHeaders: [
			...['Mobile', 'Mobile Number', 'Mobile Phone Number', 'Phone Mobile', 'Cell', 'Cell Number'],
			...['Cell Phone', 'Cell Phone Number', 'Phone Cell', 'Cellular', 'Cellular Phone'],
		],
		canMatch: true,
	},
	{
		id: 'emailAddress',
		displayName: 'Email Address',
		otherHeaders: ['Email', 'Primary Email'],
		canMatch: true,
	},
	{ id: 'gender', displayName: 'Gender', otherHeaders: ['Sex'] },
	{ id: 'tagIds', displayName: 'Tags', otherHeaders: ['Tag', 'Tag Names'] },
	{ id: 'category', displayName: 'Category', otherHeaders: [], isHidden: true },
	{
		id: 'companyName',
		displayName: 'Company Name',
		otherHeaders: ['Company', 'Organization', 'Organization Name', 'Practice', 'Practice Name'],
		isHidden: true,
	},
	{
		id: 'faxNumber',
		displayName: 'Fax Number',
		otherHeaders: ['Fax'],
		isHidden: true,
	},
	{ id: 'genderDetail', displayName: 'Gender Detail', otherHeaders: [], isHidden: true },
	{
		id: 'homePhone',
		displayName: 'Home Phone',
		otherHeaders: ['Home Phone Number', 'Home Telephone', 'Phone Home'],
		canMatch: true,
		isHidden: true,
	},
	{
		id: 'linkUrl',
		displayName: 'Link URL',
		otherHeaders: ['Chart URL', 'Chart Link'],
		isHidden: true,
	},
	{ id: 'internalMemberIds', displayName: 'Members', otherHeaders: [], isHidden: true },
	{
		id: 'middleName',
		displayName: 'Middle Name',
		otherHeaders: ['Middle', 'Middle Initial', 'MI'],
		isHidden: true,
	},
	{ id: 'pronouns', displayName: 'Pronouns', otherHeaders: [], isHidden: true },
	{
		id: 'workPhone',
		displayName: 'Work Phone',
		otherHeaders: [
			...['Work Phone Number', 'Work Telephone', 'Work Number', 'Phone Work', 'Business Phone'],
			...['Business Phone Number', 'Office Phone', 'Office Phone Number'],
		],
		canMatch: true,
		isHidden: true,
	},
] as const satisfies readonly ContactColumn[];

/** The ID of a column of a contact. */
export type ContactColumnId = (typeof contactColumns)[number]['id'];

/** All columns, for code that treats them alike. */
export const allContactColumns: ReadonlyArray<ContactColumn & { id: ContactColumnId }> =
	contactColumns;
