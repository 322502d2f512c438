import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';

/** Spruce refuses a longer key. */
const maxKeyLength = 255;

/** Identifies a run of a node; all items of the run share it. */
export interface RunOrigin {
	/** Two n8n servers with the same workflow may use the same execution IDs. */
	instanceId: string;
	workflowId: string;
	/** What survives n8n's Retry button, if anything does; else the ID of the execution. */
	executionId: string;
	nodeId: string;
	/** Copied and imported nodes may share an ID. */
	nodeName: string;
	/**
	 * The same under Retry On Fail, and counts up in loops. Undefined for an AI tool, where n8n counts
	 * a retry as a new run.
	 */
	runIndex?: number;
}

/** Identifies an item's calls, so that n8n running the item again makes the same calls. */
export interface CallOrigin extends RunOrigin {
	itemIndex: number;
	/** A key that the user chose; replaces all of the above. */
	userKey?: string;
}

/**
 * The key by which Spruce recognizes a repeat of the same call, so that a patient gets no second
 * text. It is the same for a retry inside the node and for n8n's Retry On Fail. It differs between
 * identical items, rounds of a loop and executions.
 *
 * @param callNumber counts the calls of one item, from 0
 * @throws InvalidInput when the user's key cannot be sent
 */
export function idempotencyKey(
	origin: CallOrigin,
	callNumber: number,
	call: { method: string; path: string; body: IDataObject },
): string {
	if (origin.userKey !== undefined) return userKey(origin.userKey, callNumber);
	const { instanceId, workflowId, executionId, nodeId, nodeName, runIndex, itemIndex } = origin;
	const execution = [instanceId, workflowId, executionId];
	const identity = [...execution, nodeId, nodeName, runIndex, itemIndex, callNumber];
	return createHash('sha256')
		.update(JSON.stringify([...identity, call.method, call.path, call.body]))
		.digest('hex');
}

/** Spruce keeps keys apart by path, but one item may call the same path more than once. */
function userKey(chosen: string, callNumber: number): string {
	const key = callNumber === 0 ? chosen : `${chosen}:${callNumber}`;
	assertKeyUsable(key);
	return key;
}

/** @throws InvalidInput when a key that the user chose cannot be sent */
export function assertKeyUsable(key: string): void {
	if (!/^[\x20-\x7e]*$/.test(key)) {
		throw new InvalidInput(
			'Request Options > Idempotency Key: the key has characters that cannot be sent',
			'Use letters without accents, digits and punctuation on one line, such as an appointment ID with its date.',
		);
	}
	if (key.length > maxKeyLength) {
		throw new InvalidInput(
			`Request Options > Idempotency Key: the key has ${key.length} characters`,
			`Spruce takes at most ${maxKeyLength}. Use something shorter that is unique to this message, such as an appointment ID with its date.`,
		);
	}
}
