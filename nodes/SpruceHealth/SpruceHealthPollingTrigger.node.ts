import {
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { simplifyEvents } from './trigger/fields/simplifyEvents';
import { getLines } from './listSearch/options/lineOptions';
import { searchWebhookEndpoints } from './listSearch/searchWebhookEndpoints';
import { getContactTags, getConversationTags } from './listSearch/options/tagOptions';
import { pollOptions } from './trigger/fields/eventOptions';
import { pollingTriggerPanel } from './trigger/fields/triggerPanels';
import { poll } from './trigger/polling/poll';
import {
	activityLoopNotice,
	missedLoopNotice,
	missedEventNames,
	pollFilters,
	pollSource,
	watchedEndpoint,
} from './trigger/fields/pollFields';

export class SpruceHealthPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Spruce Health Polling Trigger',
		name: 'spruceHealthPollingTrigger',
		icon: { light: 'file:spruceHealth.svg', dark: 'file:spruceHealth.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["source"].replace(/([A-Z])/g, " $1").toLowerCase() }}',
		description: 'Checks Spruce Health for new messages, calls, faxes and contacts on a schedule',
		defaults: { name: 'Spruce Health Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'spruceHealthApi', required: true }],
		triggerPanel: pollingTriggerPanel,
		properties: [
			pollSource,
			activityLoopNotice,
			watchedEndpoint,
			missedEventNames,
			missedLoopNotice,
			simplifyEvents,
			pollFilters,
			pollOptions,
		],
	};

	methods = {
		listSearch: { searchWebhookEndpoints },
		loadOptions: { getContactTags, getConversationTags, getLines },
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
