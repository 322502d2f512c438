import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversationTag: ResourceDeclaration = {
	name: 'Conversation Tag',
	value: 'conversationTag',
	description: 'Tags of conversations',
	hasRequestOptions: false,
};

export default conversationTag;
