import { InvalidInput } from '../../client/InvalidInput';
import { isJsonObject } from '../../client/jsonObject';
import type { SpruceClient } from '../../client/SpruceClient';

/**
 * The id of the organization's Spruce Link, for when none was chosen.
 *
 * @throws InvalidInput when it has none, or several to choose from
 */
export async function onlySpruceLink(client: SpruceClient): Promise<string> {
	const listed = await client.lookUp('/internalendpoints', 'internalEndpoints', {
		largestPage: 'none',
	});
	const links = listed
		.map(({ endpoint }) => endpoint)
		.filter(isJsonObject)
		.filter(({ channel }) => channel === 'secure');
	if (links.length === 1) return String(links[0].id);
	if (links.length === 0) {
		throw new InvalidInput(
			'Spruce Link: the organization has none',
			'Create one in Spruce under Settings, then run the item again.',
		);
	}
	const named = links
		.map(({ id, label, displayValue }) => `${String(label ?? displayValue ?? '')} (${String(id)})`)
		.join(', ');
	throw new InvalidInput(
		`Spruce Link: the organization has ${links.length}, and none was chosen`,
		`Choose one of them: ${named}.`,
	);
}
