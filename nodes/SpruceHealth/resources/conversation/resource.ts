import type { ResourceDeclaration } from '../../framework/resource';

const conversation: ResourceDeclaration = {
	name: 'Conversation',
	value: 'conversation',
};

export default conversation;
