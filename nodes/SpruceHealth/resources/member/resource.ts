import type { ResourceDeclaration } from '../../framework/resource';

const member: ResourceDeclaration = {
	name: 'Member',
	value: 'member',
};

export default member;
