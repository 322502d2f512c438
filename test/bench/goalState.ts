import type { Row } from './Row';

/** Whether all goals of a row were reached. */
export function goalState(...areReached: boolean[]): Row['state'] {
	return areReached.every(Boolean) ? 'ok' : 'missed';
}
