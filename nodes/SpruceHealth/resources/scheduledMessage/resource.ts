import type { ResourceDeclaration } from '../../framework/declare/resource';

const scheduledMessage: ResourceDeclaration = {
	name: 'Scheduled Message',
	value: 'scheduledMessage',
	description: 'Messages to be sent later',
};

export default scheduledMessage;
