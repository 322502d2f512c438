import type { ResourceDeclaration } from '../../framework/resource';

const savedMessage: ResourceDeclaration = {
	name: 'Saved Message',
	value: 'savedMessage',
};

export default savedMessage;
