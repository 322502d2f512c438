import { path } from '../../values/path';
import { memberId } from '../../fields/ids/memberId';
import { operation } from '../../framework/declare/operation';

/** Gives one teammate or team. By ID, you can also get the organization itself. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a member',
	description: 'Get one teammate or team. By ID, you can also get the organization itself.',
	access: 'read',
	operationIds: ['OrganizationMember'],
	fields: [{ ...memberId, required: true }],
	async run({ client, params }) {
		return await client.get(path`/organization/members/${params.memberId}`);
	},
});
