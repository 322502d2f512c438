import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectOnce = runInNewContext('gc') as () => void;

/** Frees what nothing holds any more, so that memory read after it is memory in use. */
export function collectGarbage(): void {
	// Twice: what a finalizer lets go of is collected the second time.
	collectOnce();
	collectOnce();
}
