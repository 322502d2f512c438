import { createHash } from 'node:crypto';
import type { Organization } from '../organization/Organization';
import { timeAt } from './timeAt';

const hour = 60 * 60_000;
const day = 24 * hour;
const seededEvents = 45;

/**
 * Adds a webhook endpoint of another system: paused, so that nothing is ever sent to it. Its events
 * are of the hours before today, because Spruce keeps them for 30 days only.
 */
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
	const contacts = organization.contacts.slice(0, seededEvents);
	const today = Math.floor(Date.now() / day) * day;
	for (const [index, contact] of contacts.entries()) {
		const eventTime = new Date(today - (seededEvents - index) * hour).toISOString();
		organization.webhookEvents.push({
			object: 'webhookDestinationEndpointEvent',
			id: organization.newId('wev'),
			endpointId,
			eventTime,
			data: JSON.stringify({
				object: 'event',
				type: 'contact.updated',
				eventTime,
				data: { object: contact },
			}),
			delivery: { attempts: 1, attemptLimit: 10, status: 'delivered', deliveryTime: eventTime },
		});
	}
}
