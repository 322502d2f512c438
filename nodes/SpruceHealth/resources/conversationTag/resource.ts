import type { ResourceDeclaration } from '../../framework/resource';

const conversationTag: ResourceDeclaration = {
	name: 'Conversation Tag',
	value: 'conversationTag',
};

export default conversationTag;
