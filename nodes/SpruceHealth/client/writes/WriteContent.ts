import type { IDataObject } from 'n8n-workflow';
import { withoutBlanks } from '../../values/withoutBlanks';

/** What a write sends, and how a repeat of it is recognized. */
export interface WriteContent {
	/**
	 * Sent exactly as it is: in an update, Spruce takes `''` and `[]` as "erase what is there".
	 * `undefined` for the operations that take no body.
	 */
	body: IDataObject | undefined;
	/**
	 * What the body means, in a form that is the same in every repeat. The idempotency key of an AI
	 * tool's call is made from it, because no run index tells such calls apart. It differs from the
	 * body where a repeat builds another body for the same write: an uploaded file gets a new ID each
	 * time, and the first try may already have added the tags.
	 */
	identity: IDataObject;
	/**
	 * Takes the place of the identity in the key of an AI tool's call, where the identity holds what was
	 * looked up: that may be another number when n8n runs the item again.
	 */
	entered?: IDataObject;
}

/**
 * The usual content: a repeat builds the same body, so the body is its own identity. Blank fields
 * are left out, so that Spruce keeps what the record has.
 *
 * @param erased what to erase, with its empty value: `{ companyName: '', tagIds: [] }`
 */
export function identifiedByBody(fields: IDataObject, erased: IDataObject = {}): WriteContent {
	const body = { ...withoutBlanks(fields), ...erased };
	return { body, identity: body };
}

/** For the operations whose path and query say everything, such as pausing a webhook endpoint. */
export const noBody: WriteContent = { body: undefined, identity: {} };
