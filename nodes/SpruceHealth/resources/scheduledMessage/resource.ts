import type { ResourceDeclaration } from '../../framework/declare/resource';

const scheduledMessage: ResourceDeclaration = {
	name: 'Scheduled Message',
	value: 'scheduledMessage',
};

export default scheduledMessage;
