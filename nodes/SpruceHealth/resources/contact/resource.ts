import type { ResourceDeclaration } from '../../framework/declare/resource';

const contact: ResourceDeclaration = {
	name: 'Contact',
	value: 'contact',
	description: 'Patients and others',
	isDefault: true,
};

export default contact;
