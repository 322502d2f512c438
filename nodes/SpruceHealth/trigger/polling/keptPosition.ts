import type { IPollFunctions } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { staticDataOwner } from '../endpoint/staticDataOwner';
import type { Position } from './sources/Source';
import type { PollTarget } from './pollTarget';

/** Where the last poll ended; undefined when there was none of this workflow and what it watches. */
export function keptPosition(context: IPollFunctions, watched: PollTarget): Position | undefined {
	const { polled } = context.getWorkflowStaticData('node');
	if (!isJsonObject(polled) || polled.owner !== staticDataOwner(context)) return undefined;
	if (polled.source !== watched.source || polled.endpointId !== watched.endpointId) {
		return undefined;
	}
	// n8n gives back what was kept here, and nobody else writes it.
	return polled.position as unknown as Position;
}

/** Keeps where a poll ended, as a whole: n8n does not notice a change inside of what it holds. */
export function keepPosition(
	context: IPollFunctions,
	watched: PollTarget,
	position: Position,
): void {
	const owner = staticDataOwner(context);
	context.getWorkflowStaticData('node').polled = { owner, ...watched, position };
}
