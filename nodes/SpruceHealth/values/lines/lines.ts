import type { IDataObject } from 'n8n-workflow';
import { channelNamed, isLeftOut } from './channels';
import { isJsonObject } from '../jsonObject';
import { safeText } from '../text/safeText';

/** The name of a line for people: `Main Line: (206) 555-0100`. */
export function lineName({ label, displayValue, id }: IDataObject): string {
	return [label, displayValue].map(safeText).filter(Boolean).join(': ') || safeText(id);
}

/**
 * The lines of the practice on any of these channels.
 *
 * @param internalEndpoints as Spruce lists them: `{ endpoint: { id, channel, … }, owner, … }`
 */
export function linesIn(
	internalEndpoints: IDataObject[],
	channels: readonly string[],
): IDataObject[] {
	return allLines(internalEndpoints).filter(({ channel }) =>
		channels.includes(channelNamed(channel)),
	);
}

/** The same, with the lines on channels that are not known here. */
export function possibleLines(
	internalEndpoints: IDataObject[],
	channels: readonly string[],
): IDataObject[] {
	return allLines(internalEndpoints).filter(
		({ channel }) => !isLeftOut(channelNamed(channel), channels),
	);
}

function allLines(internalEndpoints: IDataObject[]): IDataObject[] {
	return internalEndpoints
		.map((listed) => (isJsonObject(listed.endpoint) ? listed.endpoint : listed))
		.filter(({ id }) => id !== undefined && id !== null);
}
