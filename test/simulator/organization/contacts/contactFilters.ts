import type { Input } from '../../serving/Input';
import {
	type Contact,
	contactCategories,
	type ContactPoint,
	genders,
	integrationLinkTypes,
} from './Contact';
import { toE164 } from './phoneNumber';

const comparisons = [
	'equal',
	'less_than',
	'less_than_or_equal_to',
	'greater_than',
	'greater_than_or_equal_to',
] as const;
const inviteStates = ['has_account', 'invited', 'not_invited'] as const;
const matches = ['all', 'any', 'none'] as const;

type Condition = (contact: Contact) => boolean;
type ConditionReader = (filter: Input, now: Date) => Condition[];

/** The twelve structured filters: the name of each one's list, and how an entry is understood. */
const readers: Record<string, ConditionReader> = {
	ageFilter: entries('ages', (entry, now) => {
		const age = entry.integer('age', 0, 1000) ?? entry.refuse('age', 'is required');
		const holds = readComparison(entry);
		return ({ dateOfBirth }) => dateOfBirth !== undefined && holds(ageOn(now, dateOfBirth) - age);
	}),
	categoryFilter: choices('categories', contactCategories, (contact) => contact.category),
	createdTimeFilter: entries('createdTimes', (entry) => {
		const time = entry.dateTime('time') ?? entry.refuse('time', 'is required');
		const holds = readComparison(entry);
		return ({ created }) => holds(Date.parse(created) - Date.parse(time));
	}),
	emailAddressFilter: texts('values', (value, contact) =>
		contact.emailAddresses.some((address) => isSameText(address.value, value)),
	),
	faxNumberFilter: numbers('values', ({ faxNumbers }) => faxNumbers),
	genderFilter: choices('genders', genders, (contact) => contact.gender),
	integrationIDFilter: entries('integrationIDs', (entry) => {
		const type = entry.requiredChoice('integrationLinkType', integrationLinkTypes);
		const externalId = entry.requiredText('id');
		return ({ integrationLinks }) =>
			integrationLinks.some((link) => link.type === type && link.externalId === externalId);
	}),
	inviteFilter: choices('inviteStates', inviteStates, (contact) => {
		if (contact.hasAccount) return 'has_account';
		return contact.hasPendingInvite ? 'invited' : 'not_invited';
	}),
	nameFilter: entries('names', (entry) => {
		const givenName = entry.text('givenName');
		const familyName = entry.text('familyName');
		return (contact) =>
			(!givenName || isSameText(contact.givenName, givenName)) &&
			(!familyName || isSameText(contact.familyName, familyName));
	}),
	organizationContactFieldFilter: entries('organizationContactFields', (entry) => {
		const name = entry.requiredText('name');
		const value = entry.text('value') ?? entry.refuse('value', 'is required');
		return ({ organizationContactFields }) =>
			organizationContactFields.some(
				(field) => isSameText(field.name, name) && isSameText(field.value, value),
			);
	}),
	phoneNumberFilter: numbers('values', ({ phoneNumbers }) => phoneNumbers),
	// The OpenAPI does not say whether a tag is named by its id or its text.
	tagFilter: texts('tags', (value, { tags }) =>
		tags.some((tag) => tag.id === value || isSameText(tag.value, value)),
	),
};

/** Reads `structured`; a contact must satisfy every filter in it. */
export function readContactFilters(structured: Input, now: Date): Condition {
	const conditions = structured.names.flatMap((name) => {
		const read = readers[name] ?? structured.refuse(name, 'is not a filter');
		return (structured.objects(name) ?? []).map((filter) => {
			const match = filter.requiredChoice('match', matches);
			const parts = read(filter, now);
			return (contact: Contact) => {
				if (match === 'all') return parts.every((holds) => holds(contact));
				return parts.some((holds) => holds(contact)) === (match === 'any');
			};
		});
	});
	return (contact) => conditions.every((holds) => holds(contact));
}

function entries(list: string, read: (entry: Input, now: Date) => Condition): ConditionReader {
	return (filter, now) =>
		(filter.objects(list) ?? filter.refuse(list, 'is required')).map((entry) => read(entry, now));
}

function texts(list: string, holds: (value: string, contact: Contact) => boolean): ConditionReader {
	return (filter) =>
		(filter.texts(list) ?? filter.refuse(list, 'is required')).map(
			(value) => (contact) => holds(value, contact),
		);
}

/** Each number is read once, and not for each contact: a search may have hundreds of them. */
function numbers(list: string, pointsOf: (contact: Contact) => ContactPoint[]): ConditionReader {
	return (filter) =>
		(filter.texts(list) ?? filter.refuse(list, 'is required')).map((value) => {
			const wanted = toE164(value);
			return (contact) => pointsOf(contact).some((number) => number.value === wanted);
		});
}

function choices(
	list: string,
	allowed: readonly string[],
	of: (contact: Contact) => string,
): ConditionReader {
	return (filter) =>
		(filter.texts(list) ?? filter.refuse(list, 'is required')).map((value, index) =>
			allowed.includes(value)
				? (contact) => of(contact) === value
				: filter.refuse(`${list}[${index}]`, `must be one of ${allowed.join(', ')}`),
		);
}

function readComparison(entry: Input): (difference: number) => boolean {
	const comparison = entry.requiredChoice('comparison', comparisons);
	return (difference) => {
		if (difference === 0) return comparison.includes('equal');
		return comparison.startsWith(difference < 0 ? 'less' : 'greater');
	};
}

function ageOn(now: Date, dateOfBirth: string): number {
	const today = now.toISOString().slice(0, 10);
	const years = Number(today.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
	return today.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

function isSameText(one: string | undefined, other: string): boolean {
	return one?.toLowerCase() === other.toLowerCase();
}
