import { unwrap } from '../../values/unwrap';
import { webhookUrl } from '../../fields/webhookUrl';
import { operation } from '../../framework/declare/operation';
import { httpsUrl } from '../../steps/input/httpsUrl';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create',
	value: 'create',
	action: 'Create a webhook endpoint',
	description:
		'Have Spruce send every event to a URL. Spruce shows the signing secret only now: keep it.',
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
			description: 'What the endpoint is called in Spruce',
		},
		webhookUrl,
	],
	async run({ client, params: { name, url } }) {
		const answer = await client.post(
			'/webhooks/endpoints',
			identifiedByBody({ name, url: httpsUrl(url) }),
		);
		return unwrap(answer, 'endpoint');
	},
});
