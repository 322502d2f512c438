import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversation: ResourceDeclaration = {
	name: 'Conversation',
	value: 'conversation',
	description: 'Threads of messages',
};

export default conversation;
