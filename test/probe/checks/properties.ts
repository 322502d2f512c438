import type { JsonObject } from '../calls/Answer';
import type { Check, Sighting } from '../Check';
import { someContacts, someConversations, someItems } from '../reading/samples';
import { Seen } from '../report/Seen';

const contact = [
	'apiURL',
	'appURL',
	'canDelete',
	'canEdit',
	'category',
	'companyName',
	'created',
	'customContactFields',
	'dateOfBirth',
	'displayName',
	'emailAddresses',
	'familyName',
	'faxNumbers',
	'gender',
	'genderDetail',
	'givenName',
	'hasAccount',
	'hasPendingInvite',
	'id',
	'integrationLinks',
	'internalMemberIds',
	'middleName',
	'object',
	'organizationContactFields',
	'phoneNumbers',
	'pronouns',
	'tags',
];
const conversation = [
	'apiURL',
	'appURL',
	'archived',
	'assignedToMemberId',
	'associatedContactIds',
	'createdAt',
	'externalParticipants',
	'id',
	'internalEndpoint',
	'internalMemberIds',
	'isReadOnly',
	'lastMessageAt',
	'object',
	'subtitle',
	'tags',
	'title',
	'type',
];
const item = [
	'apiURL',
	'appURL',
	'attachments',
	'author',
	'buttons',
	'canDelete',
	'conversation',
	'conversationId',
	'createdAt',
	'direction',
	'event',
	'id',
	'isInternalNote',
	'modifiedAt',
	'object',
	'pages',
	'requestId',
	'text',
];

export const properties: Check = {
	name: 'properties',
	assumption: 'Records have the documented properties',
	nodeDoes: 'Reads loosely: a missing one or null is blank. Unknown ones pass through untouched.',
	async look({ spruce }) {
		return [
			compare(Seen.say`contact`, contact, await someContacts(spruce)),
			compare(Seen.say`conversation`, conversation, await someConversations(spruce)),
			compare(Seen.say`item`, item, await someItems(spruce)),
		].flat();
	},
};

/** The names of properties may be a clinic's own words, so only documented ones are named. */
function compare(kind: Seen, documented: string[], records: JsonObject[]): Sighting[] {
	if (records.length === 0) return [];
	const found = new Set(records.flatMap((record) => Object.keys(record)));
	const missing = documented.filter((name) => !found.has(name));
	const others = [...found].filter((name) => !documented.includes(name));
	const nulls = documented.filter((name) => records.some((record) => record[name] === null));
	const names = (list: string[]) => Seen.list(list.map((name) => Seen.known(documented, name)));
	return [
		{
			seen: Seen.say`${kind}: never there: ${names(missing)}; null: ${names(nulls)}; undocumented: ${others.length}`,
			isUsual: others.length === 0 && nulls.length === 0,
		},
	];
}
