import {
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { simplifyEvents } from './trigger/fields/simplifyEvents';
import { getLines } from './listSearch/options/lineOptions';
import { getContactTags, getConversationTags } from './listSearch/options/tagOptions';
import { eventFilters } from './trigger/fields/eventFilters';
import { eventOptions } from './trigger/fields/eventOptions';
import { lifecycle } from './trigger/endpoint/lifecycle';
import { loopNotice } from './trigger/fields/loopNotice';
import { receive } from './trigger/webhook/receive';
import { triggerOn } from './trigger/fields/triggerOn';
import { webhookTriggerPanel } from './trigger/fields/triggerPanels';

export class SpruceHealthTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spruce Health Trigger',
		name: 'spruceHealthTrigger',
		icon: { light: 'file:spruceHealth.svg', dark: 'file:spruceHealth.dark.svg' },
		group: ['trigger'],
		// Not 1: for every request to a webhook node of version 1, n8n evaluates an expression.
		version: 1.1,
		subtitle:
			'={{ [].concat($parameter["events"]).join(", ").replace(/([A-Z])/g, " $1").toLowerCase() }}',
		// n8n shows it for the one entry that this trigger and the Spruce Health node have together.
		description: 'Text, fax and message patients, and start workflows when they write or call',
		defaults: { name: 'Spruce Health Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'spruceHealthApi', required: true }],
		webhooks: [
			// Some services ask an address whether it is there, before they send events to it. n8n answers
			// 404 unless it knows the method. These two come first, so that n8n registers them before it
			// creates the endpoint.
			{
				name: 'setup',
				httpMethod: 'GET',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
				ndvHideUrl: true,
			},
			{
				name: 'setup',
				httpMethod: 'HEAD',
				responseMode: 'onReceived',
				responseData: '',
				path: 'webhook',
				ndvHideUrl: true,
			},
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Empty, so that n8n sends what webhook() returns, and not the name of its default.
				responseData: '',
				path: 'webhook',
			},
		],
		triggerPanel: webhookTriggerPanel,
		properties: [triggerOn, loopNotice, simplifyEvents, eventFilters, eventOptions],
	};

	methods = { loadOptions: { getContactTags, getConversationTags, getLines } };

	webhookMethods = { default: lifecycle };

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
