import type { IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { EventFilters } from '../events/filters';

/** The settings of a trigger: which events the user wants, and what to look up for them. */
export interface EventSettings {
	/** Names of *Trigger On*. */
	chosen: string[];
	filters: EventFilters;
	options: EventOptions;
}

/** The settings under *Options*; a missing one is off. */
export interface EventOptions {
	catchUp?: boolean;
	includeContact?: boolean;
	downloadFiles?: boolean;
}

/** Reads the settings from the parameters of a trigger. */
export function eventSettings(context: IPollFunctions | IWebhookFunctions): EventSettings {
	return {
		chosen: context.getNodeParameter('events', []) as string[],
		filters: context.getNodeParameter('filters', {}) as EventFilters,
		options: context.getNodeParameter('options', {}) as EventOptions,
	};
}
