import type { IPollFunctions } from 'n8n-workflow';
import { chosenId } from '../../values/ids/chosenId';
import { InvalidInput } from '../../values/InvalidInput';
import { isJsonObject } from '../../values/jsonObject';
import { watchedEndpoint } from '../fields/pollFields';
import type { Source } from './sources/Source';
import { sources } from './sources/sources';

/** What a trigger watches. Kept with the position, which is valid for this target only. */
export interface PollTarget {
	/** A value of *Trigger On*. */
	source: string;
	/** The webhook endpoint whose missed events are watched. */
	endpointId?: string;
}

/**
 * Reads what a trigger watches from its parameters.
 *
 * @throws InvalidInput if the entered value cannot be watched
 */
export function readPollTarget(context: IPollFunctions): PollTarget {
	const source = String(context.getNodeParameter('source'));
	if (!(source in sources)) {
		throw new InvalidInput(
			`Trigger On: "${source}" cannot be watched`,
			'Choose an entry from the list.',
		);
	}
	if (source !== 'missedEvents') return { source };
	const { name, displayName } = watchedEndpoint;
	const entered: unknown = context.getNodeParameter(name, '');
	const { mode, value } = isJsonObject(entered) ? entered : { mode: 'id', value: entered };
	const place = { parameter: name, label: displayName, mode };
	return { source, endpointId: chosenId(String(value ?? ''), place) };
}

export function sourceOf({ source }: PollTarget): Source {
	return sources[source];
}
