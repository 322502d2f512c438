import type { ResourceDeclaration } from '../../framework/declare/resource';

const message: ResourceDeclaration = {
	name: 'Message',
	value: 'message',
	description: 'Texts, emails, faxes',
	defaultOperation: 'post',
};

export default message;
