import type { IPollFunctions } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';
import { staticDataOwner } from '../endpoint/staticDataOwner';
import type { PollTarget } from './pollTarget';
import type { Position } from './sources/Source';

/**
 * Where the last poll of this trigger and target ended; undefined before its first poll. What a copy
 * of a workflow brings along belongs to another owner and does not count.
 */
export function keptPosition(context: IPollFunctions, target: PollTarget): Position | undefined {
	const { polled } = context.getWorkflowStaticData('node');
	if (!isJsonObject(polled) || polled.owner !== staticDataOwner(context)) return undefined;
	if (polled.source !== target.source || polled.endpointId !== target.endpointId) {
		return undefined;
	}
	// Only keepPosition writes it, and n8n returns it unchanged.
	return polled.position as unknown as Position;
}

/** Keeps where a poll ended. Replaces the whole object, because n8n does not notice a change inside. */
export function keepPosition(
	context: IPollFunctions,
	target: PollTarget,
	position: Position,
): void {
	const owner = staticDataOwner(context);
	context.getWorkflowStaticData('node').polled = { owner, ...target, position };
}
