import type { ResourceDeclaration } from '../../framework/declare/resource';

const conversation: ResourceDeclaration = {
	name: 'Conversation',
	value: 'conversation',
};

export default conversation;
