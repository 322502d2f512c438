import { inspect } from 'node:util';
import { stringify } from 'flatted';

/**
 * Prints everything that can be reached from a value: first as n8n saves it, then with what the
 * saved form leaves out, such as hidden properties, causes and getters.
 */
export function deepDump(value: unknown): string {
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
