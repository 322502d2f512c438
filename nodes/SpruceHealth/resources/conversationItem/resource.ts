import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversationItem: ResourceDeclaration = {
	name: 'Conversation Item',
	value: 'conversationItem',
};

export default conversationItem;
