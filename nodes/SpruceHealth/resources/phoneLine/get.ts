import { path } from '../../values/path';
import { phoneLineId } from '../../fields/ids/phoneLineId';
import { operation } from '../../framework/declare/operation';

/** Gives the name of one phone line. */
export default operation({
	name: 'Get',
	value: 'get',
	action: 'Get a phone line',
	description: "Get the name of one of the organization's phone lines",
	access: 'read',
	operationIds: ['PhoneLine'],
	fields: [phoneLineId],
	async run({ client, params }) {
		return await client.get(path`/phonelines/${params.phoneLineId}`);
	},
});
