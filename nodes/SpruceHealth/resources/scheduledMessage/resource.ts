import type { ResourceDeclaration } from '../../framework/declare/resource';

const scheduledMessage: ResourceDeclaration = {
	name: 'Scheduled Message',
	value: 'scheduledMessage',
	description: 'Messages for later',
};

export default scheduledMessage;
