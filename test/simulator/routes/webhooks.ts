import { randomBytes } from 'node:crypto';
import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { findById } from '../organization/findById';
import type { WebhookEndpoint } from '../organization/WebhookEndpoint';
import { isThisComputer } from '../webhooks/isThisComputer';

/** Where Spruce sends events to. */
export const webhooks: Operation[] = [
	{
		operationId: 'ListWebhookEndpoints',
		method: 'GET',
		path: '/webhooks/endpoints',
		lists: 'endpoints',
		handle: ({ organization }) => ({
			status: 200,
			body: { endpoints: organization.webhookEndpoints.map(withoutSecrets) },
		}),
	},
	{
		operationId: 'CreateWebhookEndpoint',
		method: 'POST',
		path: '/webhooks/endpoints',
		isKeyed: true,
		handle({ organization, body, now }) {
			const input = Input.of(body);
			const endpoint: WebhookEndpoint = {
				object: 'webhookDestinationEndpoint',
				id: organization.newId('wde'),
				name: input.requiredText('name'),
				url: readUrl(input),
				status: 'active',
				createdAt: now,
				signingSecrets: [
					{ id: organization.newId('wss'), value: randomBytes(32).toString('base64') },
				],
			};
			organization.webhookEndpoints.push(endpoint);
			return { status: 200, body: { endpoint }, changedId: endpoint.id };
		},
	},
	{
		operationId: 'WebhookEndpoint',
		method: 'GET',
		path: '/webhooks/endpoints/{endpointId}',
		handle({ organization, params }) {
			const { webhookEndpoints } = organization;
			const endpoint = findById('webhook endpoint', webhookEndpoints, params.endpointId);
			return { status: 200, body: { endpoint: withoutSecrets(endpoint) } };
		},
	},
	{
		operationId: 'DeleteWebhookEndpoint',
		method: 'DELETE',
		path: '/webhooks/endpoints/{endpointId}',
		handle({ organization, params }) {
			const { webhookEndpoints } = organization;
			const endpoint = findById('webhook endpoint', webhookEndpoints, params.endpointId);
			webhookEndpoints.splice(webhookEndpoints.indexOf(endpoint), 1);
			organization.onEndpointChange?.(endpoint);
			return { status: 200, changedId: endpoint.id };
		},
	},
	{
		operationId: 'ModifyWebhookEndpointPaused',
		method: 'POST',
		path: '/webhooks/endpoints/{endpointId}/paused',
		isKeyed: true,
		handle({ organization, params, query }) {
			const { webhookEndpoints } = organization;
			const endpoint = findById('webhook endpoint', webhookEndpoints, params.endpointId);
			const paused = Input.of(query).requiredChoice('paused', ['true', 'false']) === 'true';
			endpoint.status = paused ? 'paused' : 'active';
			organization.onEndpointChange?.(endpoint);
			return { status: 200, body: { paused }, changedId: endpoint.id };
		},
	},
	{
		operationId: 'ListWebhookEndpointEvents',
		method: 'GET',
		path: '/webhooks/endpoints/{endpointId}/events',
		lists: 'events',
		isPaged: true,
		handle(call) {
			const { webhookEndpoints, webhookEvents, listsNewestEventsFirst } = call.organization;
			const { id } = findById('webhook endpoint', webhookEndpoints, call.params.endpointId);
			const query = Input.of(call.query);
			const startTime = query.dateTime('startTime') ?? '';
			const endTime = query.dateTime('endTime') ?? '9999';
			const events = webhookEvents.filter(
				({ endpointId, eventTime }) =>
					endpointId === id && eventTime >= startTime && eventTime <= endTime,
			);
			return answerPage(call, events, {
				listing: `events ${id} ${startTime} ${endTime}`,
				property: 'events',
				keysOf: (event) => [event.eventTime, event.id],
				isDescending: listsNewestEventsFirst,
				usualPage: 20,
				isUncounted: true,
				show: (event) => ({ ...event, endpointId: undefined }),
			});
		},
	},
];

/** Spruce shows a secret only once. */
function withoutSecrets(endpoint: WebhookEndpoint): WebhookEndpoint {
	return {
		...endpoint,
		signingSecrets: endpoint.signingSecrets.map(({ id }) => ({ id, value: '' })),
	};
}

/** Spruce takes HTTPS only; plain HTTP to this computer is for tests. */
function readUrl(input: Input): string {
	const url = input.requiredText('url');
	const parsed = URL.canParse(url) ? new URL(url) : input.refuse('url', 'is not one');
	const { protocol } = parsed;
	return protocol === 'https:' || (protocol === 'http:' && isThisComputer(parsed))
		? url
		: input.refuse('url', 'must begin with https://');
}
