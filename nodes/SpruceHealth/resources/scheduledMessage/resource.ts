import type { ResourceDeclaration } from '../../framework/resource';

const scheduledMessage: ResourceDeclaration = {
	name: 'Scheduled Message',
	value: 'scheduledMessage',
};

export default scheduledMessage;
