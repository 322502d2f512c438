import type { ResourceDeclaration } from '../../framework/resource';

const message: ResourceDeclaration = {
	name: 'Message',
	value: 'message',
};

export default message;
