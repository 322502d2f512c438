import type { HintText } from '../../framework/declare/operation';

/**
 * Tells that nothing had to be written for conversations.
 *
 * @param were how they were already, e.g. `archived`
 */
export function alreadyHint(were: string): HintText {
	return (items) =>
		items === 1
			? `1 conversation was already ${were}. Nothing was changed in it.`
			: `${items} conversations were already ${were}. Nothing was changed in them.`;
}
