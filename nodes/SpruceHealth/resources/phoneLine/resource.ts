import type { ResourceDeclaration } from '../../framework/declare/resource';

const phoneLine: ResourceDeclaration = {
	name: 'Phone Line',
	value: 'phoneLine',
	description: 'Phone lines',
	hasRequestOptions: false,
};

export default phoneLine;
