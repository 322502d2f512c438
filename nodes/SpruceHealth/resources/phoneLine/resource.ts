import type { ResourceDeclaration } from '../../framework/resource';

const phoneLine: ResourceDeclaration = {
	name: 'Phone Line',
	value: 'phoneLine',
};

export default phoneLine;
