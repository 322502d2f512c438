import type { ResourceDeclaration } from '../../framework/declare/resource';

const member: ResourceDeclaration = {
	name: 'Member',
	value: 'member',
	description: 'Teammates',
	hasRequestOptions: false,
};

export default member;
