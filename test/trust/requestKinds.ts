import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import type { Organization } from '../simulator/startSimulator';

/** A kind of request that the faults are tried on. */
export interface RequestKind {
	name: string;
	operationId: string;
	isWrite: boolean;
	parameters(organization: Organization): IDataObject;
}

/** Reading one record and a list, a write with a key, and a delete. */
export const requestKinds: RequestKind[] = [
	{
		name: 'contact: get',
		operationId: 'Contact',
		isWrite: false,
		parameters: ({ contacts }) => ({
			resource: 'contact',
			operation: 'get',
			contactId: byId(contacts[0].id),
		}),
	},
	{
		name: 'contact: getAll',
		operationId: 'ListContacts',
		isWrite: false,
		parameters: () => ({ resource: 'contact', operation: 'getAll', returnAll: true }),
	},
	{
		name: 'message: post',
		operationId: 'PostConversationMessage',
		isWrite: true,
		parameters: ({ conversations }) => ({
			resource: 'message',
			operation: 'post',
			conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
			text: 'Your appointment is confirmed',
		}),
	},
	{
		name: 'contact: delete',
		operationId: 'DeleteContact',
		isWrite: true,
		parameters: ({ contacts }) => ({
			resource: 'contact',
			operation: 'delete',
			contactId: byId(contacts.find(({ canDelete }) => canDelete)?.id),
		}),
	},
];
