import type { IExecuteFunctions } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { UnreadFiles } from '../declare/UnreadFiles';
import type { ItemInput } from './readItem';

/** An operation has come to its first call, so it has no complaint about what was entered. */
class FirstCall extends Error {}

/** Every method stops the operation, after what is passed to it was made from what was entered. */
const stoppingClient = new Proxy({} as SpruceClient, {
	get() {
		return () => {
			throw new FirstCall();
		};
	},
});

/**
 * Checks what was entered for one item, without a call to Spruce: runs the operation up to its
 * first call. Operations make their own checks before it.
 *
 * @throws InvalidInput when the operation would refuse the item
 */
export async function checkItem(
	context: IExecuteFunctions,
	{ operation, params, cells }: ItemInput,
	itemIndex: number,
): Promise<void> {
	const binary = new UnreadFiles(context, itemIndex);
	const input = { client: stoppingClient, params, binary, cells, hint: () => {} };
	await operation.run(input).catch((error: unknown) => {
		if (!(error instanceof FirstCall)) throw error;
	});
}
