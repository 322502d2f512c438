import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EventEnrichment, type EnrichmentContext } from './EventEnrichment';
import { eventItem } from './eventItem';
import { isConversationUnknown } from '../../records/event/eventConversation';
import { type EventName, matchingEvents } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { asksForContact, passesContact, passesFilters } from '../events/filters';
import type { SpruceEvent } from '../../records/event/SpruceEvent';

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
	if (includeContact || downloadFiles || isConversationUnknown(event)) return true;
	return filtersByContact(event, filters);
}

/**
 * The item of an event, with what the user wants to have looked up. Never rejects: the item names what
 * could not be looked up.
 *
 * @returns undefined if the event's conversation or none of its contacts passes the filters, or if the
 * conversation shows that it has none of the names
 */
export async function lookUpItem(
	context: EnrichmentContext,
	received: SpruceEvent,
	{ names: possible, isRecovered, failures = [] }: EventFindings,
	{ filters, options, simplify }: EventSettings,
): Promise<INodeExecutionData | undefined> {
	const enrichment = new EventEnrichment(context, received, failures);
	const isUnknown = isConversationUnknown(received);
	if (isUnknown) await enrichment.lookUpConversation();
	const { event } = enrichment;
	const names = isUnknown ? matchingEvents(event, possible) : possible;
	if (names.length === 0 || (isUnknown && !passesFilters(filters, event))) return undefined;
	const isFiltered = filtersByContact(event, filters);
	if (isFiltered || options.includeContact === true) {
		const isWanted = (contact?: IDataObject) => !isFiltered || passesContact(filters, contact);
		if (!(await enrichment.lookUpContact(isWanted))) return undefined;
	}
	if (options.downloadFiles === true) await enrichment.downloadFiles(options.maxFileSize);
	return eventItem(event, names, { ...enrichment, isRecovered }, simplify);
}

function filtersByContact(event: SpruceEvent, filters: EventSettings['filters']): boolean {
	return asksForContact(filters) && event.conversation !== undefined;
}
