import type { Operation } from '../serving/Operation';
import { namedRecords } from './namedRecords';

/** The tags of contacts and of conversations, and the organization's own contact fields. */
export const tagsAndFields: Operation[] = [
	...namedRecords({
		list: 'ContactTags',
		create: 'CreateContactTag',
		path: '/contacts/tags',
		property: 'tags',
		field: 'value',
		prefix: 'tag',
		records: (organization) => organization.contactTags,
	}),
	...namedRecords({
		list: 'ConversationTags',
		create: 'CreateConversationTag',
		path: '/conversations/tags',
		property: 'tags',
		field: 'value',
		prefix: 'tag',
		records: (organization) => organization.conversationTags,
	}),
	...namedRecords({
		list: 'ContactFields',
		create: 'CreateContactField',
		path: '/contacts/fields',
		property: 'fields',
		field: 'name',
		prefix: 'managedCustomField',
		records: (organization) => organization.contactFields,
	}),
];
