import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { Additions, type AdditionsContext } from './Additions';
import { eventItem } from './eventItem';
import type { EventWord } from '../events/events';
import type { EventSettings } from '../fields/eventSettings';
import { asksForContact, passesContact } from '../events/filters';
import type { SpruceEvent } from '../events/SpruceEvent';

/** What is known of an event beside itself. */
export interface EventFindings {
	/** The words that it has, the most telling first. */
	words: readonly EventWord[];
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
	context: AdditionsContext,
	event: SpruceEvent,
	{ words, isRecovered, failures = [] }: EventFindings,
	{ filters, options }: EventSettings,
): Promise<INodeExecutionData | undefined> {
	const additions = new Additions(context, event, failures);
	const isJudged = judgesContact(event, filters);
	if (isJudged || options.includeContact === true) {
		const isWanted = (contact?: IDataObject) => !isJudged || passesContact(filters, contact);
		if (!(await additions.addContact(isWanted))) return undefined;
	}
	if (options.downloadFiles === true) await additions.addFiles();
	return eventItem(event, words, { ...additions, isRecovered });
}

function judgesContact(event: SpruceEvent, filters: EventSettings['filters']): boolean {
	return asksForContact(filters) && event.conversation !== undefined;
}
