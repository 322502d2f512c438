import type { IDataObject, IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { EventFilters } from '../events/filters';
import { eventFilters } from './eventFilters';
import { eventOptions } from './eventOptions';
import { readSettings } from './readSettings';
import { simplifyEvents } from './simplifyEvents';
import { triggerOn } from './triggerOn';

/** The settings of a trigger: which events the user wants, and what to look up for them. */
export interface EventSettings {
	/** Names of *Trigger On*. */
	chosen: string[];
	/** Whether items have flat fields instead of Spruce's records. */
	simplify: boolean;
	filters: EventFilters;
	options: EventOptions;
}

/** The settings under *Options*; a missing switch is off. */
export interface EventOptions {
	catchUp?: boolean;
	includeContact?: boolean;
	downloadFiles?: boolean;
	/** In millions of bytes. */
	maxFileSize?: number;
}

/**
 * @param eventNames the field in which they are chosen
 * @throws InvalidInput when no event was chosen: the trigger would never start the workflow
 */
export function assertEventsChosen(
	{ chosen }: Pick<EventSettings, 'chosen'>,
	eventNames = triggerOn,
): void {
	if (chosen.length > 0) return;
	throw new InvalidInput(
		`${eventNames.displayName}: nothing was chosen`,
		'Choose at least one event, or check that the expression returns one.',
	);
}

/** Where the settings of a trigger are read: when it is activated, and for each event. */
export type SettingsContext = IHookFunctions | IPollFunctions | IWebhookFunctions;

/**
 * Reads the settings from the parameters of a trigger, in which an expression may stand.
 *
 * @param eventNames the field in which the events are chosen
 * @throws InvalidInput that names the field, when a choice is none of its options
 */
export function eventSettings(context: SettingsContext, eventNames = triggerOn): EventSettings {
	const entered: IDataObject = {
		events: context.getNodeParameter('events', []) as IDataObject[string],
		simplify: context.getNodeParameter('simplify', true) as boolean,
		filters: context.getNodeParameter('filters', {}) as IDataObject,
		options: context.getNodeParameter('options', {}) as IDataObject,
	};
	const { events, simplify, filters, options } = readSettings(
		[eventNames, simplifyEvents, eventFilters, eventOptions],
		entered,
		context.getNode().parameters as IDataObject,
	);
	return {
		chosen: events as string[],
		simplify: simplify as boolean,
		filters: filters as EventFilters,
		options: options as EventOptions,
	};
}
