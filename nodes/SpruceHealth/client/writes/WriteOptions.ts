import type { IDataObject } from 'n8n-workflow';
import type { Effect } from './Effect';

/** What a write says in addition to its body. */
export interface WriteOptions {
	query?: IDataObject;
	/**
	 * Whom it reaches outside the practice: an address, or the ID of a contact or a conversation. Left
	 * out where it reaches nobody, as an internal note does.
	 */
	recipient?: string;
	/** Where a test run sends it instead, so that it may be sent. */
	sentInsteadTo?: string;
	/** Whether it only sets a state, so that repeating it does no harm. A PATCH does. */
	setsState?: boolean;
	/** What the user can do when Spruce refuses the request, where we know more than Spruce says. */
	adviceWhenRefused?: string;
	/**
	 * What the output says of it beside Spruce's answer, such as the time for which it is scheduled.
	 * Kept with the answer: when n8n runs the item again, expressions may give something else, but what
	 * was sent stays what it was. A recognized repeat, of which that is not known, does not get it.
	 */
	details?: IDataObject;
	/** As in `SpruceRequest`. The answer names the time as `scheduledFor`. */
	sendAt?: () => string | undefined;
	/** What it leaves behind, to look for where Spruce's answer does not show whether it was carried out. */
	effect?: Effect;
	/** Whether the caller does what is needed when Spruce calls it a repeat, whatever that means. */
	isRepeatHandled?: boolean;
}
