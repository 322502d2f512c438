import type { ResourceDeclaration } from '../../framework/declare/resource';

const message: ResourceDeclaration = {
	name: 'Message',
	value: 'message',
	defaultOperation: 'post',
	description: 'Texts, emails, faxes, secure messages',
};

export default message;
