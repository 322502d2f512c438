import type { ResourceDeclaration } from '../../framework/resource';

const contactTag: ResourceDeclaration = {
	name: 'Contact Tag',
	value: 'contactTag',
};

export default contactTag;
