import { createHash } from 'node:crypto';
import type { Organization } from '../organization/Organization';
import { timeAt } from './timeAt';

/** Adds a webhook endpoint of another system: paused, so that nothing is ever sent to it. */
export function seedWebhooks(organization: Organization): void {
	const endpointId = organization.newId('wde');
	organization.webhookEndpoints.push({
		object: 'webhookDestinationEndpoint',
		id: endpointId,
		name: 'Old reporting system',
		url: 'https://reports.example.com/spruce',
		status: 'paused',
		createdAt: timeAt(0.5),
		signingSecrets: [
			{
				id: organization.newId('wss'),
				value: createHash('sha256').update(endpointId).digest('hex'),
			},
		],
	});
	for (const contact of organization.contacts.slice(0, 45)) {
		const eventTime = contact.created;
		organization.webhookEvents.push({
			object: 'webhookDestinationEndpointEvent',
			id: organization.newId('wev'),
			endpointId,
			eventTime,
			data: JSON.stringify({
				object: 'event',
				type: 'contact.created',
				eventTime,
				data: { object: contact },
			}),
			delivery: { attempts: 1, attemptLimit: 10, status: 'delivered', deliveryTime: eventTime },
		});
	}
}
