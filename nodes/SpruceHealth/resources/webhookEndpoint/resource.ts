import type { ResourceDeclaration } from '../../framework/declare/resource';

const webhookEndpoint: ResourceDeclaration = {
	name: 'Webhook Endpoint',
	value: 'webhookEndpoint',
	description: 'Where Spruce sends events',
};

export default webhookEndpoint;
