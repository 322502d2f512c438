import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { InvalidInput } from '../../../values/InvalidInput';
import { lineAddress, lineName, linesIn } from '../../../values/lines/lines';
import { type Destination, messageNames } from './destinationOf';

/** A line of the practice, as far as a message needs it. */
export interface Line {
	id: string;
	/** The phone or fax number, the email address or the Spruce Link. */
	address?: string;
}

/** The line with an ID that the user chose. The ID of a number or email address often says which it is. */
export function chosenLine(id: string): Line {
	return { id, address: lineAddress({ id }) };
}

/** A line from the list of the practice's lines. */
export function listedLine(line: IDataObject): Line {
	return { id: String(line.id), address: lineAddress(line) };
}

/**
 * The practice's line that a message goes out on when the user chose none under Send From.
 *
 * @throws InvalidInput when no line or several lines can send it
 */
export async function defaultLine(
	client: SpruceClient,
	{ channel }: Pick<Destination, 'channel'>,
): Promise<Line> {
	const line = await onlyLineOver(client, channel, {
		none: new InvalidInput(
			`Send From: the organization has no line that can send ${messageNames[channel]}`,
			'Choose another way under Send To, or have the line added in Spruce.',
		),
		several: (count) => `Send From: ${count} lines can send ${messageNames[channel]}`,
	});
	return listedLine(line);
}

/**
 * The ID of the Spruce Link that an invite uses when the user chose none.
 *
 * @throws InvalidInput when the organization has none, or several
 */
export async function defaultSpruceLink(client: SpruceClient): Promise<string> {
	const { id } = await onlyLineOver(client, 'secure', {
		none: new InvalidInput(
			'Spruce Link: the organization has no Spruce Link',
			'Create one in Spruce under Settings, then run the item again.',
		),
		several: (count) => `Spruce Link: the organization has ${count}, and none was chosen`,
	});
	return String(id);
}

/** The errors for when it is not clear which line to use. */
interface LineErrors {
	/** No line runs over the channel. */
	none: InvalidInput;
	/** The message for several lines. Its description lists them. */
	several(count: number): string;
}

/**
 * The practice's only line over a channel.
 *
 * @throws InvalidInput when there is no line, or more than one
 */
async function onlyLineOver(
	client: SpruceClient,
	channel: string,
	{ none, several }: LineErrors,
): Promise<IDataObject> {
	const lines = linesIn(await practiceLines(client), [channel]);
	if (lines.length === 1) return lines[0];
	if (lines.length === 0) throw none;
	const choices = lines.map((line) => `${lineName(line)} (ID ${String(line.id)})`);
	throw new InvalidInput(several(lines.length), `Choose one of them: ${choices.join('; ')}.`);
}

/** The lines of the practice, as Spruce lists them. */
export async function practiceLines(client: SpruceClient): Promise<IDataObject[]> {
	return await client.cachedList('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
}
