import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversationItem: ResourceDeclaration = {
	name: 'Conversation Item',
	value: 'conversationItem',
	description: 'Messages, calls, faxes, notes',
};

export default conversationItem;
