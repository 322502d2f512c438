import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { EventEnrichment, type EnrichmentContext } from './EventEnrichment';
import { eventItem } from './eventItem';
import type { EventName } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { asksForContact, passesContact } from '../events/filters';
import type { SpruceEvent } from '../events/SpruceEvent';

/** What is known of an event beside itself. */
export interface EventFindings {
	/** The names that it has, the most telling first. */
	names: readonly EventName[];
	/** Whether Spruce could not deliver it. */
	isRecovered?: boolean;
	/** What else could not be looked up, and why. */
	failures?: readonly string[];
}

/** Whether an event takes calls to Spruce before it can start an execution. */
export function needsLookUps(event: SpruceEvent, { filters, options }: EventSettings): boolean {
	const { includeContact = false, downloadFiles = false } = options;
	return includeContact || downloadFiles || judgesContact(event, filters);
}

/**
 * The item of an event, with what the user wants looked up; undefined when none of its contacts
 * passes the filters. Never rejects: what cannot be looked up is named in the item.
 */
export async function lookUpItem(
	context: EnrichmentContext,
	event: SpruceEvent,
	{ names, isRecovered, failures = [] }: EventFindings,
	{ filters, options }: EventSettings,
): Promise<INodeExecutionData | undefined> {
	const enrichment = new EventEnrichment(context, event, failures);
	const isJudged = judgesContact(event, filters);
	if (isJudged || options.includeContact === true) {
		const isWanted = (contact?: IDataObject) => !isJudged || passesContact(filters, contact);
		if (!(await enrichment.lookUpContact(isWanted))) return undefined;
	}
	if (options.downloadFiles === true) await enrichment.downloadFiles();
	return eventItem(event, names, { ...enrichment, isRecovered });
}

function judgesContact(event: SpruceEvent, filters: EventSettings['filters']): boolean {
	return asksForContact(filters) && event.conversation !== undefined;
}
