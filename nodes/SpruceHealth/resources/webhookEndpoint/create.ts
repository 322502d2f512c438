import { isSameUrl } from '../../values/urls/addresses';
import { unwrap } from '../../values/unwrap';
import { webhookUrl } from '../../fields/webhookUrl';
import { operation } from '../../framework/declare/operation';
import { httpsUrl } from '../../steps/input/httpsUrl';
import { listedRecord } from '../../steps/effects/listedRecord';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Has Spruce send every event to a URL of yours. The signing secret is in
 * `signingSecrets[0].value`, and Spruce shows it only now. n8n saves it with the execution, so keep
 * it safe. To start a workflow on events, use **Spruce Health Trigger** instead. See
 * [Triggers](docs/triggers.md).
 */
export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a webhook endpoint',
	description:
		'Have Spruce send every event to a URL. Save the signing secret: Spruce shows it only now.',
	access: 'write',
	operationIds: ['CreateWebhookEndpoint'],
	fields: [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Appointment system',
			description: 'The name of the endpoint in Spruce',
		},
		webhookUrl,
	],
	async run({ client, params: { name, url } }) {
		const usableUrl = httpsUrl(url);
		const answer = await client.post(
			'/webhooks/endpoints',
			identifiedByBody({ name, url: usableUrl }),
			{
				effect: listedRecord(client, {
					name: 'the endpoint',
					path: '/webhooks/endpoints',
					property: 'endpoints',
					largestPage: 'none',
					// Without the signing secret, it is not what the workflow needs.
					isOutput: false,
					isIt: (endpoint) => endpoint.name === name && isSameUrl(endpoint.url, usableUrl),
				}),
			},
		);
		return unwrap(answer, 'endpoint');
	},
});
