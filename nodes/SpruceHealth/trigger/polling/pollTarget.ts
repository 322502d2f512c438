import type { IPollFunctions } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import { recordId } from '../../values/recordId';
import { assertIdKind } from '../../values/assertIdKind';
import { watchedEndpoint } from '../fields/pollFields';
import type { Source } from './sources/Source';
import { sources } from './sources/sources';

/** What a trigger watches: its position holds for this only. */
export interface PollTarget {
	/** A value of *Watch For*. */
	source: string;
	/** The webhook endpoint whose missed events are watched. */
	endpointId?: string;
}

/**
 * Reads what a trigger watches from its parameters.
 *
 * @throws InvalidInput when an expression gave what cannot be watched
 */
export function readPollTarget(context: IPollFunctions): PollTarget {
	const source = String(context.getNodeParameter('source'));
	if (!(source in sources)) {
		throw new InvalidInput(
			`Watch For: "${source}" cannot be watched`,
			'Choose one of the entries of the list.',
		);
	}
	if (source !== 'missedEvents') return { source };
	const { name, displayName } = watchedEndpoint;
	const entered = context.getNodeParameter(name, '', { extractValue: true });
	const endpointId = recordId(String(entered), displayName);
	assertIdKind(endpointId, name, displayName);
	return { source, endpointId };
}

/** The source of what is watched. */
export function sourceOf({ source }: PollTarget): Source {
	return sources[source];
}
