import type { IDataObject } from 'n8n-workflow';
import { channelNamed, isLeftOut } from './channels';
import { isJsonObject } from '../jsonObject';
import { readPhoneOrEmail } from '../phoneOrEmail';
import { safeText } from '../text/safeText';

/** The name of a line for people: `Main Line: (206) 555-0100`. */
export function lineName({ label, displayValue, id }: IDataObject): string {
	return [label, displayValue].map(safeText).filter(Boolean).join(': ') || safeText(id);
}

/**
 * The number or email address of a line in the form in which it is sent to, or else its own value, such
 * as the address of a Spruce Link. The ID of a number or email address is that itself (Spruce's example
 * is 15555555555).
 */
export function lineAddress({ rawValue, id }: IDataObject): string | undefined {
	const readable = [rawValue, id].map(safeText).map(readPhoneOrEmail);
	const found = readable.find((reading) => 'address' in reading);
	return found?.address ?? (safeText(rawValue) || undefined);
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
