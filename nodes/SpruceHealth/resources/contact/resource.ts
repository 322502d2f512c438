import type { ResourceDeclaration } from '../../framework/declare/resource';

const contact: ResourceDeclaration = {
	name: 'Contact',
	value: 'contact',
	isDefault: true,
};

export default contact;
