import type { KeyState } from '../memory/KeyHistory';

/**
 * What it means when Spruce calls a write a repeat. `done`: it was carried out before, as Spruce
 * documents it. `unproven`: a try that did nothing may have used up the key. `refused`: the same, and
 * all tries that this process knows were refused, so that the write may be sent with another key once
 * a look has shown that it was not carried out before.
 *
 * @param known of the key; undefined when this process knows no earlier try
 * @param isRetry whether n8n retries a failed execution, of which another process may know more
 */
export function meaningOfRepeat(
	known: KeyState | undefined,
	isRetry: boolean,
): 'done' | 'unproven' | 'refused' {
	if (known?.state === 'done') return 'done';
	if (isRetry || known?.state === 'unknown') return 'unproven';
	return known === undefined ? 'done' : 'refused';
}
