import type { Input } from '../../serving/Input';
import { genders, type Contact } from './Contact';
import type { Organization } from '../Organization';
import { pickByIds } from '../pickByIds';
import { readContactPoints } from './readContactPoints';

const texts = [
	'givenName',
	'middleName',
	'familyName',
	'companyName',
	'pronouns',
	'genderDetail',
] as const;

/**
 * The contact with the fields of the input applied: what is left out or null stays, an empty text
 * or list clears, a list replaces the whole list.
 */
export function applyContactInput(
	organization: Organization,
	contact: Contact,
	input: Input,
): Contact {
	const changed = structuredClone(contact);
	for (const field of texts) {
		const value = input.text(field);
		if (value === '') delete changed[field];
		else if (value !== undefined) changed[field] = value;
	}
	const dateOfBirth = input.text('dateOfBirth');
	if (dateOfBirth === '') delete changed.dateOfBirth;
	else if (dateOfBirth !== undefined) changed.dateOfBirth = readDate(input, dateOfBirth);
	changed.gender = input.choice('gender', ['', ...genders]) || clearedOr(input, 'gender', changed);
	changed.category =
		input.choice('category', ['', 'patient', 'professional']) ||
		clearedOr(input, 'category', changed);
	for (const field of ['phoneNumbers', 'faxNumbers', 'emailAddresses'] as const) {
		changed[field] = readContactPoints(organization, input, field, changed[field]);
	}
	changed.tags = pickByIds(input, 'tagIds', organization.contactTags) ?? changed.tags;
	changed.internalMemberIds =
		pickByIds(input, 'internalMemberIds', organization.members)?.map(({ id }) => id) ??
		changed.internalMemberIds;
	changed.organizationContactFields =
		readFields(organization, input, changed) ?? changed.organizationContactFields;
	changed.displayName = displayNameOf(changed);
	return changed;
}

/** Names, else the company, else how the contact is reached. */
export function displayNameOf(contact: Contact): string {
	const names = [contact.givenName, contact.middleName, contact.familyName].filter(Boolean);
	const [reachedAt] = [...contact.phoneNumbers, ...contact.emailAddresses, ...contact.faxNumbers];
	return (
		names.join(' ') || contact.companyName || (reachedAt?.displayValue ?? reachedAt?.value ?? '')
	);
}

function clearedOr<Field extends 'gender' | 'category'>(
	input: Input,
	field: Field,
	contact: Contact,
): Contact[Field] | 'unknown' {
	return input.has(field) ? 'unknown' : contact[field];
}

function readDate(input: Input, value: string): string {
	const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
	const isReal = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
	return isReal ? value : input.refuse('dateOfBirth', 'must be a date: YYYY-MM-DD');
}

function readFields(organization: Organization, input: Input, contact: Contact) {
	const given = input.objects('organizationContactFields')?.map((entry) => {
		const id = entry.requiredText('id');
		const field =
			organization.contactFields.find((candidate) => candidate.id === id) ??
			entry.refuse('id', `names an unknown field: ${id}`);
		return { ...field, value: entry.text('value') ?? entry.refuse('value', 'is required') };
	});
	if (given === undefined) return undefined;
	const isKept = organization.keepsOtherContactFields && given.length > 0;
	const kept = contact.organizationContactFields.filter(
		(field) => isKept && !given.some(({ id }) => id === field.id),
	);
	return [...kept, ...given.filter(({ value }) => value !== '')];
}
