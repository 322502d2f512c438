import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { UnreadFiles } from '../declare/UnreadFiles';
import type { ItemInput } from './readItem';

/** An operation has come to a call that it may not make, so it has no complaint about the input. */
class CallStopped extends Error {}

/** Stops the operation when it is called, after the arguments were made from what was entered. */
const stop: () => never = new Proxy(throwStopped, { get: () => stop });

function throwStopped(): never {
	throw new CallStopped();
}

/** A client without a connection: every call stops the operation. */
const noCalls = new Proxy({} as SpruceClient, { get: () => stop });

/** A client that only looks up names in listings that all items share, such as tags and lines. */
function onlyLookUps(client: SpruceClient): SpruceClient {
	return new Proxy(client, {
		get: (target, name) => (name === 'cachedList' ? target.cachedList.bind(target) : stop),
	});
}

/**
 * Checks what was entered for one item: runs the operation up to its first call. Operations make their
 * own checks before it.
 *
 * @param client where names are to be looked up, too; without it, nothing is sent
 * @throws InvalidInput when the operation would refuse the item
 */
export async function checkItem(
	context: IExecuteFunctions,
	{ operation, params, cells }: ItemInput,
	itemIndex: number,
	client?: SpruceClient,
): Promise<void> {
	const input = {
		client: client === undefined ? noCalls : onlyLookUps(client),
		params,
		binary: new UnreadFiles(context, itemIndex),
		cells,
		hint: () => {},
	};
	await operation.run(input).catch((error: unknown) => {
		if (!(error instanceof CallStopped)) throw error;
	});
}
