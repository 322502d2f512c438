import type { ResourceDeclaration } from '../../framework/declare/resource';

const contactField: ResourceDeclaration = {
	name: 'Contact Field',
	value: 'contactField',
	description: 'Custom fields of contacts',
	hasRequestOptions: false,
};

export default contactField;
