import type { SpruceClient } from '../../client/SpruceClient';
import { InvalidInput } from '../../values/InvalidInput';
import { isSameUrl } from '../../values/addresses';
import { watchedEndpoint } from '../fields/pollFields';
import type { WatchedEndpoint } from './sources/Source';

/**
 * The endpoint that was chosen, or the one that took its place: a trigger whose workflow is saved
 * or switched off and on gets a new endpoint at its old address.
 *
 * @param url where the chosen one sent its events when it was last seen
 * @throws InvalidInput when there is neither
 */
export async function endpointFor(
	client: SpruceClient,
	endpointId: string,
	url: string | undefined,
): Promise<WatchedEndpoint> {
	const endpoints = await client.list('/webhooks/endpoints', 'endpoints', {
		keepPartial: false,
		largestPage: 'none',
	});
	const found =
		endpoints.find(({ id }) => id === endpointId) ??
		endpoints.find((endpoint) => url !== undefined && isSameUrl(endpoint.url, url));
	if (found !== undefined) return { id: String(found.id), url: String(found.url) };
	throw new InvalidInput(
		`${watchedEndpoint.displayName}: Spruce Health has none with the ID ${endpointId}`,
		'It was removed: a Spruce Health Trigger has an endpoint only while its workflow is active. Activate that workflow and choose its endpoint anew.',
	);
}
