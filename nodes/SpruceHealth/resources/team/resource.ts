import type { ResourceDeclaration } from '../../framework/declare/resource';

const team: ResourceDeclaration = {
	name: 'Team',
	value: 'team',
};

export default team;
