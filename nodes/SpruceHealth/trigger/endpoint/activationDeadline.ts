import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { ExplainedError } from '../../values/ExplainedError';

/**
 * How long an activation may take, all tries of n8n together. n8n 2.41 gives up after 84 s. Within them
 * it makes up to five tries, with 15 s of pauses, and shows our text only if the last one has failed by
 * then.
 */
export const longestActivationMs = 65_000;

/** An activation that has begun and not ended well. */
interface Activation {
	/** In ms since 1970. */
	deadline: number;
	/** Why its last try failed. */
	failure?: unknown;
}

type ActivationContext = IHookFunctions | IPollFunctions;

/**
 * By the static data of the trigger. All tries of an activation get the same object, because n8n loads
 * the workflow once for them, and for another activation again (2.41). n8n 1 makes one try.
 */
const activations = new WeakMap<object, Activation>();

/** When this activation has to be over, in ms since 1970. Begins it where it has not begun. */
export function activationDeadline(context: ActivationContext): number {
	return activationOf(context).deadline;
}

/** The deadline of an activation that is under way, for calls on its behalf; undefined at other times. */
export function deadlineUnderWay(context: IPollFunctions | IWebhookFunctions): number | undefined {
	return activations.get(context.getWorkflowStaticData('node'))?.deadline;
}

/**
 * Throws if n8n may have given up on this activation. What it makes from now on would get lost: n8n
 * saves no static data after it has given up.
 */
export function assertInTime(context: ActivationContext): void {
	const { deadline, failure } = activationOf(context);
	if (Date.now() <= deadline) return;
	throw failure instanceof Error ? failure : tooSlow();
}

/** Notes why a try failed: the tries that come too late tell it again. */
export function noteFailedTry(context: ActivationContext, failure: unknown): void {
	activationOf(context).failure = failure;
}

/** Notes that the activation went well. */
export function endActivation(context: ActivationContext): void {
	activations.delete(context.getWorkflowStaticData('node'));
}

function activationOf(context: ActivationContext): Activation {
	const key = context.getWorkflowStaticData('node');
	const activation = activations.get(key) ?? { deadline: Date.now() + longestActivationMs };
	activations.set(key, activation);
	return activation;
}

function tooSlow(): ExplainedError {
	return new ExplainedError(
		'Setting up the trigger took longer than n8n waits, so it was undone',
		'Spruce Health answered too slowly. Activate (publish) the workflow again in a minute. If that does not help, contact Spruce Support.',
	);
}
