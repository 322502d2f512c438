import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from './jsonObject';

/** The name of a line for people: `Main Line: (206) 555-0100`. */
export function lineName({ label, displayValue, id }: IDataObject): string {
	return [label, displayValue].filter(Boolean).join(': ') || String(id);
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
	return internalEndpoints
		.map(({ endpoint }) => endpoint)
		.filter(isJsonObject)
		.filter(({ channel }) => channels.includes(String(channel)));
}
