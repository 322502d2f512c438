import type { ResourceDeclaration } from '../../framework/resource';

const contact: ResourceDeclaration = {
	name: 'Contact',
	value: 'contact',
};

export default contact;
