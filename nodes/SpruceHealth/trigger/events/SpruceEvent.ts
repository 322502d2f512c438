import type { IDataObject } from 'n8n-workflow';

/** Something that happened in Spruce, as a webhook or an endpoint's log reports it. */
export interface SpruceEvent {
	/** Spruce's ID of the event, when Spruce sends one. */
	id?: string;
	/** e.g. `conversationItem.created` */
	type: string;
	/** ISO time; empty when Spruce sends none. */
	time: string;
	/** The record in its state at that time, without the conversation that Spruce embeds in an item. */
	object: IDataObject;
	/** What Spruce sends beside the record, such as the IDs of the contacts that a merge deleted. */
	otherData?: IDataObject;
	/** The conversation of an item, or the object itself when that is a conversation. */
	conversation?: IDataObject;
}

/**
 * Identifies an event: by its ID, or else by what happened to which record, and when. Without a time,
 * only what the record holds tells two events of a record apart.
 */
export function eventKey({ id, type, object, otherData, time }: SpruceEvent): string {
	const record = time === '' ? undefined : object.id;
	return id ?? JSON.stringify([type, record ?? [object, otherData], time]);
}
