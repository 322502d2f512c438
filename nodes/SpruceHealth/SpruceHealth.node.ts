import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { manyWritesHints } from './fields/manyWritesHints';
import { realMessageHints } from './fields/message/realMessageHints';
import { describe } from './framework/declare/describe';
import { execute } from './framework/run/execute';
import { getContactColumns } from './listSearch/options/contactColumns';
import { getContactFieldNames, getContactFields } from './listSearch/options/contactFieldOptions';
import { getMembers } from './listSearch/options/memberOptions';
import { searchContacts } from './listSearch/searchContacts';
import { searchConversations } from './listSearch/searchConversations';
import { searchInternalEndpoints } from './listSearch/searchInternalEndpoints';
import { searchMembers } from './listSearch/searchMembers';
import { searchPhoneLines } from './listSearch/searchPhoneLines';
import { searchPhoneNumbers } from './listSearch/searchPhoneNumbers';
import { searchSavedMessages } from './listSearch/searchSavedMessages';
import { searchScheduledMessages } from './listSearch/searchScheduledMessages';
import { searchSpruceLinks } from './listSearch/searchSpruceLinks';
import { searchTeams } from './listSearch/searchTeams';
import { searchWebhookEndpoints } from './listSearch/searchWebhookEndpoints';
import {
	getContactTagNames,
	getContactTags,
	getConversationTags,
} from './listSearch/options/tagOptions';
import { resources } from './resources';
import { replyWebhooks } from './waiting/replyWebhooks';
import { resume } from './waiting/resume';

export class SpruceHealth implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spruce Health',
		name: 'spruceHealth',
		icon: { light: 'file:spruceHealth.svg', dark: 'file:spruceHealth.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ ($parameter["operation"].replace("getAll", "getMany") + ": " + $parameter["resource"]).replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Work with the contacts, conversations and messages of a clinic',
		defaults: { name: 'Spruce Health' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'spruceHealthApi', required: true }],
		webhooks: replyWebhooks,
		waitingNodeTooltip:
			'={{ $parameter["operation"] === "sendAndWait" ? "Goes on with the reply, or when the time is over" : "" }}',
		hints: [...realMessageHints, ...manyWritesHints(resources)],
		builderHint: {
			searchHint:
				'Message: Send reaches a patient by phone number, email address, fax number or contact, without a look-up. Send Only Once Per guards against repeats.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-spruce-health.spruceHealthTrigger',
					relationHint: 'Starts workflows on messages, calls and changes',
				},
				{
					nodeType: 'n8n-nodes-spruce-health.spruceHealthPollingTrigger',
					relationHint: 'The same where n8n has no public address',
				},
			],
		},
		properties: describe(resources),
	};

	methods = {
		listSearch: {
			searchContacts,
			searchConversations,
			searchInternalEndpoints,
			searchMembers,
			searchPhoneLines,
			searchPhoneNumbers,
			searchSavedMessages,
			searchScheduledMessages,
			searchSpruceLinks,
			searchTeams,
			searchWebhookEndpoints,
		},
		loadOptions: {
			getContactFieldNames,
			getContactFields,
			getContactTagNames,
			getContactTags,
			getConversationTags,
			getMembers,
		},
		resourceMapping: {
			getContactColumns,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, resources);
	}

	/** Spruce reports an event while an execution waits for a reply. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this);
	}
}
