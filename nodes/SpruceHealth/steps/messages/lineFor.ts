import { InvalidInput } from '../../client/InvalidInput';
import { lineName } from '../../client/lineName';
import { linesIn } from '../../client/linesIn';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Destination } from './destinationOf';

const names: Record<Destination['channel'], string> = {
	email: 'an email',
	fax: 'a fax',
	phone: 'a text message',
	secure: 'a secure message',
};

/**
 * The id of the one line of the practice that reaches a destination.
 *
 * @throws InvalidInput when there is none or more than one
 */
export async function lineFor(
	client: SpruceClient,
	{ channel }: Pick<Destination, 'channel'>,
): Promise<string> {
	const all = await client.lookUp('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	const fitting = linesIn(all, [channel]);
	if (fitting.length === 1) return String(fitting[0].id);
	if (fitting.length === 0) {
		throw new InvalidInput(
			`Line: the organization has no line that can send ${names[channel]}`,
			'Choose another way under Send To, or have the line added in Spruce.',
		);
	}
	const choices = fitting.map((line) => `${lineName(line)} (ID ${String(line.id)})`);
	throw new InvalidInput(
		`Line: ${fitting.length} lines can send ${names[channel]}`,
		`Choose one of them: ${choices.join('; ')}.`,
	);
}
