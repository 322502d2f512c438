import type { IHookFunctions, IPollFunctions, IWebhookFunctions } from 'n8n-workflow';
import { BoundedMap } from '../../values/BoundedMap';
import { ExplainedError } from '../../values/ExplainedError';
import { activationError } from './activationError';
import { staticDataOwner } from './staticDataOwner';

/**
 * How long an activation may take, all tries of n8n together. n8n 2.41 gives up after 84 s. Within them
 * it makes up to five tries, with 15 s of pauses, and shows our text only if the last one has failed by
 * then.
 */
export const longestActivationMs = 65_000;

/** Longer after its deadline, n8n makes no more tries of an activation: it has given up by then. */
const longestTriesMs = 60_000;

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

/** n8n activates at once after it has removed what an earlier version of the workflow had. */
const longestGapMs = 5_000;

/** Far more workflows than n8n changes within that time. */
const maxWorkflows = 1_000;

/** When the removals that have just ended began, by workflow, in ms since 1970. */
const removalsBeganAt = new BoundedMap<number>(maxWorkflows, longestGapMs);

/**
 * Removes a trigger's endpoint. n8n 2.41 removes and creates within the same 84 s when another version
 * of a workflow is published, so an activation that follows at once began with it.
 */
export async function noteRemoval<Result>(
	context: IHookFunctions,
	remove: () => Promise<Result>,
): Promise<Result> {
	const beganAt = changeBeganAt(context);
	return await remove().finally(() => removalsBeganAt.set(staticDataOwner(context), beganAt));
}

/** When n8n began to change the workflow: now, or with a removal that has just ended. */
function changeBeganAt(context: ActivationContext): number {
	const now = Date.now();
	// The clock may have been set back since.
	return Math.min(removalsBeganAt.get(staticDataOwner(context), now) ?? now, now);
}

/** When this activation has to be over, in ms since 1970. Begins it where it has not begun. */
export function activationDeadline(context: ActivationContext): number {
	return activationOf(context).deadline;
}

/** The deadline of an activation that is under way, for calls on its behalf; undefined at other times. */
export function deadlineUnderWay(context: IPollFunctions | IWebhookFunctions): number | undefined {
	return activations.get(context.getWorkflowStaticData('node'))?.deadline;
}

/**
 * Whether n8n still waits for this activation. What is made later would get lost: n8n saves no static
 * data after it has given up.
 */
export function isInTime(context: ActivationContext): boolean {
	return Date.now() <= activationOf(context).deadline;
}

/**
 * Forgets an activation that n8n has given up long ago. Call it when a try or a poll begins: an old
 * failure must not silence the trigger, whatever n8n does with its static data.
 */
export function dropOldActivation(context: ActivationContext): void {
	const key = context.getWorkflowStaticData('node');
	const known = activations.get(key);
	if (known !== undefined && Date.now() > known.deadline + longestTriesMs) activations.delete(key);
}

/** Throws if n8n may have given up on this activation. */
export function assertInTime(context: ActivationContext): void {
	if (isInTime(context)) return;
	const { failure } = activationOf(context);
	throw failure instanceof Error ? failure : tooSlow();
}

/** Has one of n8n's tries to activate do its part, unless n8n may have given up. */
export async function tryInTime(
	context: IHookFunctions,
	hook: (context: IHookFunctions) => Promise<boolean>,
): Promise<boolean> {
	try {
		dropOldActivation(context);
		assertInTime(context);
		return await hook(context);
	} catch (error) {
		noteFailedTry(context, error);
		throw activationError(context, error);
	}
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
	const known = activations.get(key);
	if (known !== undefined) return known;
	const activation = { deadline: changeBeganAt(context) + longestActivationMs };
	activations.set(key, activation);
	return activation;
}

function tooSlow(): ExplainedError {
	return new ExplainedError(
		'Setting up the trigger took longer than n8n waits, so it was undone',
		'Spruce Health answered too slowly. Activate (publish) the workflow again in a minute. If that does not help, contact Spruce Support.',
	);
}
