import type { ResourceDeclaration } from '../../framework/resource';

const contactField: ResourceDeclaration = {
	name: 'Contact Field',
	value: 'contactField',
};

export default contactField;
