import { operation } from '../../framework/declare/operation';

/** Gives the name and the ID of the organization that the token belongs to. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get the organization',
	description: 'Get the name and ID of the organization that the token belongs to',
	access: 'read',
	operationIds: ['Organization'],
	fields: [],
	async run({ client }) {
		return await client.get('/organization');
	},
});
