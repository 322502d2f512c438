import type { IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { EventFilters } from '../events/filters';

/** What the user chose about the events. */
export interface EventSettings {
	/** Words of *Trigger On*. */
	chosen: string[];
	filters: EventFilters;
	options: EventOptions;
}

/** What the user chose under *Options*; what is missing is off. */
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
