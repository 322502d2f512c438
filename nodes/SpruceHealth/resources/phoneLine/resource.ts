import type { ResourceDeclaration } from '../../framework/declare/resource';

const phoneLine: ResourceDeclaration = {
	name: 'Phone Line',
	value: 'phoneLine',
};

export default phoneLine;
