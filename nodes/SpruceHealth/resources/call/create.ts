import { path } from '../../values/path';
import { practiceNumberId } from '../../fields/ids/practiceNumberId';
import { operation } from '../../framework/declare/operation';
import { phoneNumberOf } from '../../steps/input/phoneNumberOf';
import { identifiedByBody } from '../../client/writes/WriteContent';

export default operation({
	name: 'Create Proxy Call',
	value: 'create',
	action: 'Create a proxy call to a patient',
	description:
		'Get a number that a teammate dials to reach a patient, who sees the number of the practice',
	access: 'write',
	operationIds: ['PostCreateProxyCall'],
	fields: [
		practiceNumberId,
		{
			displayName: 'Originating Number',
			name: 'originatingNumber',
			type: 'string',
			validateType: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. (206) 555-1234',
			description: 'The phone that the teammate will dial from',
		},
		{
			displayName: 'Destination Number',
			name: 'destinationNumber',
			type: 'string',
			validateType: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. (206) 555-5678',
			description: 'The phone of the patient',
		},
	],
	async run({ client, params }) {
		return await client.post(
			path`/internalendpoints/${params.internalEndpointId}/calls`,
			identifiedByBody({
				originatingNumber: phoneNumberOf(params.originatingNumber, 'Originating Number'),
				destinationNumber: phoneNumberOf(params.destinationNumber, 'Destination Number'),
			}),
		);
	},
});
