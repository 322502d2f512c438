import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';
import { onlyLine } from './onlyLine';

/**
 * The id of the organization's Spruce Link, for when none was chosen.
 *
 * @throws InvalidInput when it has none, or several to choose from
 */
export async function onlySpruceLink(client: SpruceClient): Promise<string> {
	return await onlyLine(client, 'secure', {
		none: new InvalidInput(
			'Spruce Link: the organization has none',
			'Create one in Spruce under Settings, then run the item again.',
		),
		several: (count) => `Spruce Link: the organization has ${count}, and none was chosen`,
	});
}
