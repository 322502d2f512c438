import { path } from '../../values/path';
import { endpointId } from '../../fields/ids/endpointId';
import { operation } from '../../framework/declare/operation';
import { pausedEffect } from '../../steps/effects/pausedEffect';
import { noBody } from '../../client/writes/WriteContent';

/** Stops the events to an endpoint, or lets them go on. */
export default operation({
	name: 'Pause or Resume',
	value: 'setPaused',
	action: 'Pause or resume a webhook endpoint',
	description: 'Stop or resume sending events to a webhook endpoint',
	access: 'write',
	operationIds: ['ModifyWebhookEndpointPaused'],
	fields: [
		endpointId,
		{
			displayName: 'Paused',
			name: 'paused',
			type: 'boolean',
			default: true,
			description: 'Whether Spruce stops sending events. Turn off to resume.',
		},
	],
	async run({ client, params: { endpointId: endpoint, paused } }) {
		return await client.post(path`/webhooks/endpoints/${endpoint}/paused`, noBody, {
			query: { paused },
			setsState: true,
			effect: pausedEffect(client, endpoint, paused),
		});
	},
});
