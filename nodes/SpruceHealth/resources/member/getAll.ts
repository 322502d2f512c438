import { limitOf, returnAll } from '../../fields/returnAll';
import { operation } from '../../framework/declare/operation';

/** Gives the teammates, the teams and the organization itself. `type` says which is which. */
export default operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many members',
	description:
		'List the teammates, the teams and the organization itself. The property type shows which is which.',
	access: 'read',
	operationIds: ['OrganizationMembers'],
	fields: [...returnAll],
	async run({ client, params }) {
		return await client.list('/organization/members', 'members', {
			limit: limitOf(params),
			smallestPage: 2,
		});
	},
});
