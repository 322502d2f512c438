import type { ResourceDeclaration } from '../../framework/declare/resource';

const contactTag: ResourceDeclaration = {
	name: 'Contact Tag',
	value: 'contactTag',
	description: 'Tags of contacts',
	hasRequestOptions: false,
};

export default contactTag;
