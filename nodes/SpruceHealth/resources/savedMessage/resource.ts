import type { ResourceDeclaration } from '../../framework/declare/resource';

const savedMessage: ResourceDeclaration = {
	name: 'Saved Message',
	value: 'savedMessage',
};

export default savedMessage;
