import type { ResourceDeclaration } from '../../framework/resource';

const team: ResourceDeclaration = {
	name: 'Team',
	value: 'team',
};

export default team;
