import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversationTag: ResourceDeclaration = {
	name: 'Conversation Tag',
	value: 'conversationTag',
};

export default conversationTag;
