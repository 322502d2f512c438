import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Destination } from '../messages/destinationOf';
import { onlyLine } from './onlyLine';

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
	return await onlyLine(client, channel, {
		none: new InvalidInput(
			`Send From: the organization has no line that can send ${names[channel]}`,
			'Choose another way under Send To, or have the line added in Spruce.',
		),
		several: (count) => `Send From: ${count} lines can send ${names[channel]}`,
	});
}
