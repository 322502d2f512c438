import type { ResourceDeclaration } from '../../framework/declare/resource';

const message: ResourceDeclaration = {
	name: 'Message',
	value: 'message',
	defaultOperation: 'post',
};

export default message;
