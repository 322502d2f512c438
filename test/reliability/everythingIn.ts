import { inspect } from 'node:util';
import { stringify } from 'flatted';

/**
 * A value as text with all that can be reached from it: as n8n saves it, and with what a saved
 * form leaves out, such as hidden properties, causes and getters.
 */
export function everythingIn(value: unknown): string {
	const reachable = inspect(value, {
		depth: Infinity,
		showHidden: true,
		getters: true,
		maxArrayLength: Infinity,
		maxStringLength: Infinity,
		breakLength: Infinity,
	});
	return `${stringify(value)}\n${reachable}`;
}
