import type { ResourceDeclaration } from '../../framework/declare/resource';

const contact: ResourceDeclaration = {
	name: 'Contact',
	value: 'contact',
	description: 'Patients and other contacts',
	isDefault: true,
};

export default contact;
