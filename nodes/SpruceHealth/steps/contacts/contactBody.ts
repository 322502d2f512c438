import type { IDataObject } from 'n8n-workflow';
import type { contactDetails } from '../../fields/contact/contactDetails';
import type { contactNames } from '../../fields/contact/contactNames';
import type { ParamsOf } from '../../framework/declare/params';
import { InvalidInput } from '../../values/InvalidInput';
import { isSameEmailAddress } from '../../values/emailAddress';
import { isSameNumber } from '../../values/phoneNumber';
import { emailAddressOf } from '../input/emailAddressOf';
import { phoneNumberOf } from '../input/phoneNumberOf';
import { assertName, assertNoCheckBox, assertText } from './assertText';
import { type DetailLabels, labelsOfNew } from './DetailLabels';
import type { CustomFieldValue } from './resolveCustomFields';

type ContactInput = Partial<ParamsOf<[...typeof contactNames, ...typeof contactDetails]>>;

/**
 * The request body of a contact, in which tags and custom fields may still stand by name.
 * `resolveTagsAndFields` puts their IDs in.
 */
export interface ContactBody extends IDataObject {
	/** The ID or the text of each tag. */
	tagIds: string[];
	/** With the ID or the name of each field. */
	organizationContactFields: CustomFieldValue[];
	/** The ID of each member. From a sheet, it may still be a name. */
	internalMemberIds: string[];
}

/**
 * The body for creating or updating a contact, from what the user filled in. A number or address that
 * was entered twice stands in it once.
 *
 * @param labels what the editor calls the fields, for messages
 * @throws InvalidInput when a row has no phone number, fax number or email address that can be used, or
 * a text was not meant
 */
export function contactBody(input: ContactInput, labels = labelsOfNew): ContactBody {
	const rows = contactPoints(labels.lists);
	assertNames(input);
	assertDetails(input, labels);
	return {
		...input,
		// It says how the date of birth was entered, and is none of the contact's properties.
		dateFormat: undefined,
		emailAddresses: rows(input.emailAddresses?.emailAddress, emailAddresses),
		faxNumbers: rows(input.faxNumbers?.faxNumber, faxNumbers),
		internalMemberIds: [...(input.internalMemberIds ?? [])],
		organizationContactFields: filled(input.organizationContactFields?.field),
		phoneNumbers: rows(input.phoneNumbers?.phoneNumber, phoneNumbers),
		tagIds: [...(input.tagIds ?? [])],
	};
}

const names = { givenName: 'First Name', middleName: 'Middle Name', familyName: 'Last Name' };

const details = {
	companyName: 'Company Name',
	genderDetail: 'Gender Detail',
	pronouns: 'Pronouns',
};

/** What a sheet has left in a text. The cells of a row are checked before, under their headers. */
function assertDetails(input: ContactInput, { fields, lists }: DetailLabels): void {
	for (const [name, label] of Object.entries(details)) {
		const entered = input[name as keyof typeof details];
		assertText(entered, `${fields}${label}`);
		assertNoCheckBox(entered, `${fields}${label}`);
	}
	for (const { value } of input.organizationContactFields?.field ?? []) {
		assertText(value, `${fields}Custom Fields > Value`);
	}
	for (const tag of input.tagIds ?? []) {
		assertText(tag, `${lists}Tag Names or IDs`);
		assertNoCheckBox(tag, `${lists}Tag Names or IDs`);
	}
}

function assertNames(input: ContactInput): void {
	for (const [name, label] of Object.entries(names)) {
		assertName(input[name as keyof typeof names]?.trim() ?? '', label);
	}
}

/** One kind of number or address: where it is entered, how it is read, and which ones are the same. */
interface ContactPointKind {
	label: string;
	valueOf(entered: string, label: string): string;
	isSame(one: unknown, other: unknown): boolean;
}

const emailAddresses: ContactPointKind = {
	label: 'Email Addresses > Email',
	valueOf: emailAddressOf,
	isSame: isSameEmailAddress,
};

const faxNumbers: ContactPointKind = {
	label: 'Fax Numbers > Number',
	valueOf: phoneNumberOf,
	isSame: isSameNumber,
};

const phoneNumbers: ContactPointKind = { ...faxNumbers, label: 'Phone Numbers > Number' };

interface ContactPoint {
	readonly value: string;
	readonly label: string;
}

/** Reads the filled rows of one kind. A repeated row gives its label to the first one if that has none. */
function contactPoints(beforeLabel: string) {
	return (entered: readonly ContactPoint[] = [], kind: ContactPointKind): ContactPoint[] => {
		const read: ContactPoint[] = [];
		for (const { value: text, label } of filled(entered)) {
			const value = kind.valueOf(text, `${beforeLabel}${kind.label}`);
			const known = read.findIndex((point) => kind.isSame(point.value, value));
			if (known === -1) read.push({ value, label });
			else read[known] = { ...read[known], label: read[known].label || label };
		}
		return read;
	};
}

/** Spruce creates a contact only with at least one of these. */
const identifying = ['givenName', 'familyName', 'phoneNumbers', 'faxNumbers', 'emailAddresses'];

/**
 * Checks that Spruce would create the contact.
 *
 * @param body the request body, without blanks
 * @throws InvalidInput when it has neither a name nor a phone number, fax number or email address
 */
export function assertCreatable(body: IDataObject): void {
	if (identifying.some((name) => name in body)) return;
	throw new InvalidInput(
		'First Name: a contact needs a name or a way to reach it',
		'Fill in First Name, Last Name, or a phone number, fax number or email address.',
	);
}

/** The rows that have a value, trimmed. A label alone is not one. */
function filled<Row extends { value: string }>(rows: readonly Row[] = []): Row[] {
	return rows
		.map((row) => ({ ...row, value: row.value.trim() }))
		.filter(({ value }) => value !== '');
}
