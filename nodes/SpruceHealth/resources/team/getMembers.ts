import { path } from '../../values/path';
import { limitOf, returnAll } from '../../fields/returnAll';
import { teamId } from '../../fields/ids/teamId';
import { operation } from '../../framework/declare/operation';

/** Gives the teammates of a team, one item each. */
export default operation({
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get the members of a team',
	description: 'List the teammates who belong to a team',
	access: 'read',
	operationIds: ['TeamMembers'],
	fields: [teamId, ...returnAll],
	async run({ client, params }) {
		return await client.list(path`/teams/${params.teamId}/members`, 'members', {
			limit: limitOf(params),
		});
	},
});
