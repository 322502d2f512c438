import { idOf, objectOf, objectsIn } from '../calls/Answer';
import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { recordsOf } from '../reading/records';
import { Seen } from '../report/Seen';

const statuses = [
	'active',
	'paused',
	'disabled',
	'inactive',
	'enabled',
	'failing',
	'suspended',
	'deleted',
];
const deliveries = [
	'delivered',
	'pending',
	'failed',
	'success',
	'succeeded',
	'retrying',
	'dropped',
];

export const webhookEndpoints: Check = {
	name: 'webhook-endpoints',
	assumption:
		'An endpoint has a status, shows no secret again, and logs its events with data as text',
	nodeDoes:
		'Resumes an endpoint that is not active, makes a deleted one anew, reads data as JSON text or object.',
	async look({ spruce }) {
		const endpoints = recordsOf(await spruce.read('/webhooks/endpoints'), 'endpoints');
		const [id] = endpoints.map(idOf);
		if (id === undefined) return { seen: Seen.say`no endpoint there` };
		const shown = endpoints.map(({ status }) => Seen.known(statuses, status));
		const secrets = endpoints.flatMap(({ signingSecrets }) => objectsIn(signingSecrets));
		const secretKinds = secrets.map(({ value }) => Seen.kindOf(value));
		const log = await spruce.read(`/webhooks/endpoints/${encodeURIComponent(id)}/events`);
		const events = recordsOf(log, 'events');
		const data = events.map((event) => Seen.kindOf(event.data));
		const words = events.map(({ delivery }) => Seen.known(deliveries, objectOf(delivery).status));
		return {
			seen: Seen.say`status ${Seen.tally(shown)}; secrets ${Seen.tally(secretKinds)}; log ${errorOf(log)}, data ${Seen.tally(data)}, delivery ${Seen.tally(words)}`,
			isUsual:
				endpoints.every(({ status }) => status === 'active' || status === 'paused') &&
				events.every((event) => typeof event.data === 'string'),
		};
	},
};
