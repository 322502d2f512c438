import type { ResourceDeclaration } from '../../framework/declare/resource';

const team: ResourceDeclaration = {
	name: 'Team',
	value: 'team',
	description: 'Groups of teammates',
	hasRequestOptions: false,
};

export default team;
