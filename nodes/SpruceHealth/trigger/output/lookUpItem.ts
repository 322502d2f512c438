import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EventEnrichment, type EnrichmentContext } from './EventEnrichment';
import { eventItem } from './eventItem';
import type { EventName } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { asksForContact, passesContact } from '../events/filters';
import type { SpruceEvent } from '../events/SpruceEvent';

/** What has been found out about an event. */
export interface EventFindings {
	/** The names that it counts for, the most specific first. */
	names: readonly EventName[];
	/** Whether Spruce could not deliver it and a log had it. */
	isRecovered?: boolean;
	/** What failed before, and why; it is reported in the item. */
	failures?: readonly string[];
}

/** Whether an event needs requests to Spruce before it can start an execution. */
export function needsLookUps(event: SpruceEvent, { filters, options }: EventSettings): boolean {
	const { includeContact = false, downloadFiles = false } = options;
	return includeContact || downloadFiles || filtersByContact(event, filters);
}

/**
 * The item of an event, with what the user wants to have looked up. Never rejects: the item names what
 * could not be looked up.
 *
 * @returns undefined if none of the event's contacts passes the filters
 */
export async function lookUpItem(
	context: EnrichmentContext,
	event: SpruceEvent,
	{ names, isRecovered, failures = [] }: EventFindings,
	{ filters, options }: EventSettings,
): Promise<INodeExecutionData | undefined> {
	const enrichment = new EventEnrichment(context, event, failures);
	const isFiltered = filtersByContact(event, filters);
	if (isFiltered || options.includeContact === true) {
		const isWanted = (contact?: IDataObject) => !isFiltered || passesContact(filters, contact);
		if (!(await enrichment.lookUpContact(isWanted))) return undefined;
	}
	if (options.downloadFiles === true) await enrichment.downloadFiles();
	return eventItem(event, names, { ...enrichment, isRecovered });
}

function filtersByContact(event: SpruceEvent, filters: EventSettings['filters']): boolean {
	return asksForContact(filters) && event.conversation !== undefined;
}
