import type { ResourceDeclaration } from '../../framework/declare/resource';

const contactField: ResourceDeclaration = {
	name: 'Contact Field',
	value: 'contactField',
};

export default contactField;
