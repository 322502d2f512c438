import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { itemWithFiles } from '../resources/itemWithFiles';
import type { Organization } from '../simulator/startSimulator';

/** A kind of request that the fault matrix tests. */
export interface RequestKind {
	name: string;
	operationId: string;
	isWrite: boolean;
	/** The index of its outcome in the lists of `matrixFaults`. */
	outcomeIndex: number;
	/** The input items. By default, one empty item. */
	items?: INodeExecutionData[];
	parameters(organization: Organization): IDataObject;
}

/** A read, a listing, two writes with an idempotency key (one after an upload), and a delete. */
export const requestKinds: RequestKind[] = [
	{
		name: 'contact: get',
		operationId: 'Contact',
		isWrite: false,
		outcomeIndex: 0,
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
		outcomeIndex: 1,
		parameters: () => ({ resource: 'contact', operation: 'getAll', returnAll: true }),
	},
	{
		name: 'message: post',
		operationId: 'PostConversationMessage',
		isWrite: true,
		outcomeIndex: 2,
		parameters: ({ conversations }) => ({
			resource: 'message',
			operation: 'post',
			conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
			text: 'Your appointment is confirmed',
		}),
	},
	{
		name: 'message: send, with a file',
		operationId: 'PostMessageFromEndpoint',
		isWrite: true,
		outcomeIndex: 2,
		items: [itemWithFiles({ data: 'Your lab report' })],
		parameters: ({ internalEndpoints }) => ({
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '(206) 555-0177',
			internalEndpointId: byId(internalEndpoints[0].endpoint.id),
			text: 'Your lab report is here',
			options: { attachments: 'data' },
		}),
	},
	{
		name: 'contact: delete',
		operationId: 'DeleteContact',
		isWrite: true,
		outcomeIndex: 3,
		parameters: ({ contacts }) => ({
			resource: 'contact',
			operation: 'delete',
			contactId: byId(contacts.find(({ canDelete }) => canDelete)?.id),
		}),
	},
];
