import type { ResourceDeclaration } from '../../framework/declare/resource';

const webhookEndpoint: ResourceDeclaration = {
	name: 'Webhook Endpoint',
	value: 'webhookEndpoint',
	description: 'Receivers of events',
	hasRequestOptions: false,
};

export default webhookEndpoint;
