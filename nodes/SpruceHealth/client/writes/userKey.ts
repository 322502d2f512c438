import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { shortHash } from '../../values/shortHash';

/**
 * What a header holds, and Spruce takes: it refuses a key of more than 255 characters; the rest is for
 * what `keyUseOf` adds.
 */
const sendableKey = /^[\x20-\x7e]{1,230}$/;

/** What one item uses a key of the user for. */
export interface KeyUse {
	/** As the user entered it. */
	userKey: string;
	/**
	 * The key as Spruce gets it, which takes one write with it, per path, in 24 hours. In place of what
	 * cannot be sent, such as a name with an accent or a whole message, it has a digest of that.
	 */
	key: string;
	/** A digest of what must not be done twice: the key, the kind of write, and whom it reaches. */
	purpose: string;
	/** A digest of all that is sent. */
	content: string;
}

/** A write, as far as keys are concerned. */
export interface KeyedCall {
	method: string;
	path: string;
	query?: IDataObject;
	/** As in `WriteContent`. */
	identity: IDataObject;
	/** As in `WriteContent`. */
	entered?: IDataObject;
	/** As in `WriteOptions`. */
	recipient?: string;
	/** As in `WriteOptions`. */
	setsState?: boolean;
}

/**
 * What an item uses the user's key for. A key speaks of one recipient: a column that was misspelled
 * gives many patients the same key, and each of them must still be reached.
 *
 * @param callNumber counts the calls of one item, from 0
 */
export function keyUseOf(userKey: string, callNumber: number, call: KeyedCall): KeyUse {
	const { method, path, recipient } = call;
	// Which line a message goes out on does not matter: its patient must not get a second one.
	const kind = recipient === undefined ? path : withoutIds(path);
	return {
		userKey,
		key: [
			sendableKey.test(userKey) ? userKey : digest([userKey]),
			...(recipient === undefined ? [] : [shortHash(recipient)]),
			...(callNumber === 0 ? [] : [callNumber]),
		].join(':'),
		purpose: digest([userKey, callNumber, method, kind, recipient]),
		content: contentOf(call),
	};
}

/** A digest of all that a write sends. */
export function contentOf({ path, query, identity }: KeyedCall): string {
	return digest([path, query, identity]);
}

/** `/internalendpoints/e_1/conversations` without the ID: names and IDs take turns in a path. */
function withoutIds(path: string): string {
	const parts = path.split('/').slice(1);
	return parts.filter((_, index) => index % 2 === 0).join('/');
}

function digest(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
