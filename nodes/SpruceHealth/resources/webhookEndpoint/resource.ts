import type { ResourceDeclaration } from '../../framework/resource';

const webhookEndpoint: ResourceDeclaration = {
	name: 'Webhook Endpoint',
	value: 'webhookEndpoint',
};

export default webhookEndpoint;
