import type { ResourceDeclaration } from '../../framework/resource';

const conversationItem: ResourceDeclaration = {
	name: 'Conversation Item',
	value: 'conversationItem',
};

export default conversationItem;
