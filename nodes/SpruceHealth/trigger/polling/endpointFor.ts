import type { SpruceClient } from '../../client/SpruceClient';
import { isSameUrl } from '../../values/urls/addresses';
import { isDeletedEndpoint } from '../../values/webhooks/webhookEndpoint';
import { InvalidInput } from '../../values/InvalidInput';
import { safeText } from '../../values/text/safeText';
import { watchedEndpoint } from '../fields/pollFields';
import type { WatchedEndpoint } from './sources/Source';

/**
 * The chosen endpoint, or the one that replaced it: when the workflow of a webhook trigger is saved,
 * or deactivated and activated again, its trigger gets a new endpoint at the same address.
 *
 * @param lastUrl where the chosen endpoint sent its events when a poll last saw it
 * @throws InvalidInput if Spruce has neither
 */
export async function endpointFor(
	client: SpruceClient,
	endpointId: string,
	lastUrl: string | undefined,
): Promise<WatchedEndpoint> {
	const listed = await client.list('/webhooks/endpoints', 'endpoints', {
		keepPartial: false,
		largestPage: 'none',
	});
	const endpoints = listed.filter((endpoint) => !isDeletedEndpoint(endpoint));
	const found =
		endpoints.find(({ id }) => id === endpointId) ??
		endpoints.find(({ url }) => lastUrl !== undefined && isSameUrl(url, lastUrl));
	if (found !== undefined)
		return { id: safeText(found.id), url: typeof found.url === 'string' ? found.url : lastUrl };
	throw new InvalidInput(
		`${watchedEndpoint.displayName}: Spruce Health has no endpoint with the ID ${endpointId}`,
		'Activate (in n8n 2: publish) the workflow of the Spruce Health Trigger, then choose its endpoint again. The trigger has an endpoint only while that workflow is active.',
	);
}
