import type { INodeParameters } from 'n8n-workflow';
import type { Step } from './workflowOf';

const phone = '+14255550142';
const email = 'ada.newcomer@example.com';

/** The Spruce Health nodes of the workflows that go through the kinds of operations. */
export const operationSteps = {
	newContact: {
		name: 'New contact',
		parameters: {
			resource: 'contact',
			operation: 'create',
			givenName: 'Nell',
			familyName: 'Newcomer',
			additionalFields: { phoneNumbers: { phoneNumber: [{ value: phone, label: 'Mobile' }] } },
		},
	},
	send: {
		name: 'Send file',
		parameters: {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: "={{ $('New contact').first().json.phoneNumbers[0] }}",
			internalEndpointId: byId('+12065550100'),
			text: '=Your file {{ $json.fileName }}',
			options: { attachments: 'data', waitSeconds: 20 },
		},
	},
	deleteContact: {
		name: 'Delete contact',
		executeOnce: true,
		parameters: {
			resource: 'contact',
			operation: 'delete',
			contactId: byId("={{ $('New contact').first().json.id }}"),
		},
	},
	upsert: upsertStep('Create or update'),
	upsertAgain: upsertStep('Create or update again'),
	needingReply: {
		name: 'Waiting',
		parameters: {
			resource: 'conversation',
			operation: 'getNeedingReply',
			limit: 2,
			options: { includeArchived: true },
		},
	},
	contactsByCall: {
		name: 'Custom API call',
		parameters: {
			resource: 'customApiCall',
			operation: 'call',
			method: 'GET',
			path: '/contacts',
			answer: 'list',
			listProperty: 'contacts',
			limit: 120,
		},
	},
	organization: {
		name: 'Organization',
		parameters: { resource: 'organization', operation: 'get' },
	},
} satisfies Record<string, Step>;

/** Downloads the files of an item. */
export function downloadStep(itemId: string): Step {
	return {
		name: 'Download files',
		parameters: {
			resource: 'conversationItem',
			operation: 'download',
			conversationItemId: byId(itemId),
		},
	};
}

/** Schedules a message. */
export function scheduleStep(conversationId: string, text: string): Step {
	return {
		name: 'Schedule',
		parameters: {
			resource: 'scheduledMessage',
			operation: 'create',
			conversationId: byId(conversationId),
			sendAt: '={{ $now.plus({ days: 2 }).toISO() }}',
			text,
		},
	};
}

function upsertStep(name: string): Step {
	return {
		name,
		parameters: {
			resource: 'contact',
			operation: 'upsert',
			columns: {
				mappingMode: 'defineBelow',
				value: { 'Email Address': email, 'First Name': 'Ada', 'Last Name': 'Newcomer' },
				matchingColumns: ['Email Address'],
				schema: [],
			},
		},
	};
}

function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}
