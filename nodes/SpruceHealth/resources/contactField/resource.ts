import type { ResourceDeclaration } from '../../framework/declare/resource';

const contactField: ResourceDeclaration = {
	name: 'Contact Field',
	value: 'contactField',
	description: "The organization's own fields of contacts",
};

export default contactField;
