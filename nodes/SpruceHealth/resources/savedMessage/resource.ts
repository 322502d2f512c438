import type { ResourceDeclaration } from '../../framework/declare/resource';

const savedMessage: ResourceDeclaration = {
	name: 'Saved Message',
	value: 'savedMessage',
	description: 'Templates of messages',
};

export default savedMessage;
