import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import type { Organization } from '../simulator/startSimulator';

type ParametersFor = (organization: Organization) => IDataObject;

const nothing: ParametersFor = () => ({});
const contact: ParametersFor = ({ contacts }) => ({ contactId: byId(contacts[0].id) });
const conversation: ParametersFor = ({ conversations }) => ({
	conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
});

/** The parameters without which an operation cannot run. */
export const leastParameters: Record<string, ParametersFor> = {
	'contact: create': () => ({ givenName: 'Ada' }),
	'contact: delete': contact,
	'contact: get': contact,
	'contact: getAll': nothing,
	'contact: search': () => ({ freeText: 'Ada' }),
	'contact: update': (organization) => ({
		...contact(organization),
		updateFields: { pronouns: 'she/her' },
	}),
	'conversation: create': () => ({ type: 'note' }),
	'conversation: get': conversation,
	'conversation: getAll': nothing,
	'conversation: update': (organization) => ({
		...conversation(organization),
		updateFields: { archived: true },
	}),
	'conversationItem: get': ({ items }) => ({ conversationItemId: byId(items[0].id) }),
	'conversationItem: getAll': conversation,
	'message: post': (organization) => ({ ...conversation(organization), text: 'Hello' }),
	'organization: get': nothing,
	'rateLimit: get': nothing,
};
