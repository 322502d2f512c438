import { BoundedMap } from '../../values/BoundedMap';
import { memoryOf } from '../memory/EndpointMemory';
import {
	type EndpointContext,
	type EndpointState,
	forgetEndpoint,
	keptEndpoint,
} from './endpointState';
import { placeOf } from './place';

/** Far more triggers than one n8n has. */
const maxTriggers = 1_000;

/**
 * The latest endpoint of each trigger that this process created or got an event from, by `placeOf` the
 * trigger. n8n saves the static data of a workflow as a whole, and the last writer wins: an execution
 * that began before the endpoint was made brings the state from before back. Of any age, because that
 * may happen at any time.
 */
const knownEndpoints = new BoundedMap<EndpointState>(maxTriggers);

/** Remembers the endpoint of a trigger, beside what the static data says. */
export function rememberEndpoint(context: EndpointContext, endpoint: EndpointState): void {
	const place = placeOf(context);
	if (knownEndpoints.get(place)?.endpointId === endpoint.endpointId) return;
	knownEndpoints.set(place, endpoint);
}

/** Forgets an endpoint. Events that are still being processed must not write its static data again. */
export function giveUpEndpoint(context: EndpointContext, endpointId: string): void {
	memoryOf(endpointId).giveUp();
	forgetEndpoint(context);
}

/** The latest endpoint that this process knows of a trigger, also one that it has given up. */
export function knownEndpoint(context: EndpointContext): EndpointState | undefined {
	return knownEndpoints.get(placeOf(context));
}

/**
 * The trigger's own endpoint, as far as this process knows. A test in the editor has one of its own,
 * of which only the static data of the test know.
 */
export function currentEndpoint(context: EndpointContext): EndpointState | undefined {
	const kept = keptEndpoint(context);
	const known = context.getMode() === 'manual' ? undefined : knownEndpoint(context);
	return latestLiving(kept, known, ({ endpointId }) => memoryOf(endpointId).isGone);
}

/**
 * The one endpoint of a trigger whose events count. Spruce may still have an older one: the events of
 * both would start the workflow twice.
 *
 * @param kept the endpoint in the static data, which may be an old state or another process's news
 * @param known the endpoint that this process knows
 * @param isGone whether this process has given an endpoint up
 */
export function latestLiving(
	kept: EndpointState | undefined,
	known: EndpointState | undefined,
	isGone: (endpoint: EndpointState) => boolean,
): EndpointState | undefined {
	const [first, second] = [known, kept].filter(
		(one): one is EndpointState => one !== undefined && !isGone(one),
	);
	// Of the same endpoint, what this process knows is surely not damaged.
	return second !== undefined && second.createdAt > first.createdAt ? second : first;
}
