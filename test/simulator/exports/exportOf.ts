import type { Contact } from '../organization/contacts/Contact';
import { type Member, nameOf } from '../organization/Member';
import type { Organization } from '../organization/Organization';
import { csvOf, type CsvRow } from './csvOf';

const dayMs = 24 * 3_600_000;

/** The columns of entities.csv, as Spruce's documents name them. */
const entityColumns = [
	'entity_id',
	'first_name',
	'last_name',
	'display_name',
	'company_name',
	'dob',
	'type',
];

/**
 * The CSV files of a daily export of Spruce, by their names. `messages.csv` stands for the files
 * whose names and columns Spruce's documents do not tell.
 */
export function exportOf(organization: Organization, until: Date): Record<string, string> {
	return {
		'messages.csv': messagesIn(organization, until),
		'metadata.csv': metadataOf(until),
		'entities.csv': csvOf(entityColumns, entitiesIn(organization)),
	};
}

/** The file that says from when to when an export goes. */
export function metadataOf(until: Date): string {
	const since = new Date(until.getTime() - dayMs);
	const row = { start_timestamp: nanosecondsOf(since), end_timestamp: nanosecondsOf(until) };
	return csvOf(Object.keys(row), [row]);
}

/** Everybody in the organization. Every export holds all of them. */
function entitiesIn({ contacts, members }: Organization): CsvRow[] {
	return [...contacts.map(entityOfContact), ...members.flatMap(entityOfMember)];
}

function entityOfContact(contact: Contact): CsvRow {
	return {
		entity_id: contact.id,
		first_name: contact.givenName ?? '',
		last_name: contact.familyName ?? '',
		display_name: contact.displayName,
		company_name: contact.companyName ?? '',
		dob: contact.dateOfBirth ?? '',
		type: contact.category === 'patient' ? 'PATIENT' : 'EXTERNAL',
	};
}

function entityOfMember(member: Member): CsvRow[] {
	if (member.type === 'organization') return [];
	const type = member.type === 'team' ? 'USER_GROUP' : 'PROVIDER';
	return [{ entity_id: member.id, display_name: nameOf(member), type }];
}

function messagesIn({ items }: Organization, until: Date): string {
	const columns = ['message_id', 'conversation_id', 'sent_timestamp', 'direction', 'text'];
	const end = until.getTime();
	const ofTheDay = items.filter(({ createdAt }) => {
		const time = Date.parse(createdAt);
		return time > end - dayMs && time <= end;
	});
	const rows = ofTheDay.map(({ id, conversationId, createdAt, direction, text }) => ({
		message_id: id,
		conversation_id: conversationId,
		sent_timestamp: nanosecondsOf(new Date(createdAt)),
		direction,
		text,
	}));
	return csvOf(columns, rows);
}

/** Spruce's timestamps have nanoseconds. */
function nanosecondsOf(time: Date): string {
	return time.toISOString().replace('Z', '000000Z');
}
