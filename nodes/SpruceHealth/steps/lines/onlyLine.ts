import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { lineName, linesIn } from '../../values/lines';

/** What to tell the user where it is not clear which line is meant. */
interface Refusals {
	/** No line runs over the channel. */
	none: InvalidInput;
	/** The message where so many do; the choices are added. */
	several(count: number): string;
}

/**
 * The id of the line of the practice that alone runs over a channel.
 *
 * @throws InvalidInput when there is none or more than one
 */
export async function onlyLine(
	client: SpruceClient,
	channel: string,
	{ none, several }: Refusals,
): Promise<string> {
	const listed = await client.cachedList('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	const lines = linesIn(listed, [channel]);
	if (lines.length === 1) return String(lines[0].id);
	if (lines.length === 0) throw none;
	const choices = lines.map((line) => `${lineName(line)} (ID ${String(line.id)})`);
	throw new InvalidInput(several(lines.length), `Choose one of them: ${choices.join('; ')}.`);
}
