import type { ResourceDeclaration } from '../../framework/declare/resource';

const savedMessage: ResourceDeclaration = {
	name: 'Saved Message',
	value: 'savedMessage',
	description: 'Message templates',
	hasRequestOptions: false,
};

export default savedMessage;
