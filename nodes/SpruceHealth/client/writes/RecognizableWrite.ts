import type { IDataObject } from 'n8n-workflow';
import type { SpruceRequest } from '../wire/request';
import type { Effect } from './Effect';
import type { KeyUse } from './userKey';

/** A write, and how it is recognized when it is repeated. */
export interface RecognizableWrite {
	request: SpruceRequest;
	/** Tells it from all other writes; the same when n8n runs the item again. */
	itemKey: string;
	/** Set when the user chose a key. */
	keyUse?: KeyUse;
	/** A digest of all that is sent: equal for two equal messages. */
	content: string;
	/** As in `WriteOptions`. */
	details?: IDataObject;
	/** As in `WriteOptions`. */
	effect?: Effect;
	/** As in `WriteOptions`. */
	isRepeatHandled?: boolean;
}
