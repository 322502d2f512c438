import type { Tag } from './Tag';

export const genders = ['unknown', 'male', 'female', 'other'] as const;
export const contactCategories = ['patient', 'professional', 'clinic', 'unknown'] as const;
export const integrationLinkTypes = ['elation', 'hint', 'athena', 'custom'] as const;

/** A phone number, fax number or email address; its id is what an invite is sent to. */
export interface ContactPoint {
	id: string;
	label?: string;
	value: string;
	displayValue?: string;
}

/** The value that a contact has in one of the organization's fields. */
export interface ContactFieldValue {
	id: string;
	name: string;
	value: string;
}

/** Where a contact is found in another system. */
export interface IntegrationLink {
	type: (typeof integrationLinkTypes)[number];
	externalId: string;
	contactId: string;
	url?: string;
}

/** A contact as Spruce answers it. */
export interface Contact {
	object: 'contact';
	id: string;
	displayName: string;
	givenName?: string;
	middleName?: string;
	familyName?: string;
	companyName?: string;
	pronouns?: string;
	dateOfBirth?: string;
	gender: (typeof genders)[number];
	genderDetail?: string;
	category: (typeof contactCategories)[number];
	created: string;
	phoneNumbers: ContactPoint[];
	faxNumbers: ContactPoint[];
	emailAddresses: ContactPoint[];
	tags: Tag[];
	organizationContactFields: ContactFieldValue[];
	customContactFields: ContactFieldValue[];
	integrationLinks: IntegrationLink[];
	internalMemberIds: string[];
	hasAccount: boolean;
	hasPendingInvite: boolean;
	canDelete: boolean;
	canEdit: boolean;
	appURL: string;
	apiURL: string;
}
