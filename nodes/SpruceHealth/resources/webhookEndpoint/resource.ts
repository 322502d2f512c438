import type { ResourceDeclaration } from '../../framework/declare/resource';

const webhookEndpoint: ResourceDeclaration = {
	name: 'Webhook Endpoint',
	value: 'webhookEndpoint',
};

export default webhookEndpoint;
