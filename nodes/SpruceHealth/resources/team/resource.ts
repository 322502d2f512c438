import type { ResourceDeclaration } from '../../framework/declare/resource';

const team: ResourceDeclaration = {
	name: 'Team',
	value: 'team',
	description: 'Teams and their members',
};

export default team;
