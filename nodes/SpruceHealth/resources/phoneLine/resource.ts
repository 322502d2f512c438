import type { ResourceDeclaration } from '../../framework/declare/resource';

const phoneLine: ResourceDeclaration = {
	name: 'Phone Line',
	value: 'phoneLine',
	description: 'Phone lines with their greetings',
};

export default phoneLine;
