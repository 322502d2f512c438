import { path } from '../../values/path';
import { practiceNumberId } from '../../fields/ids/practiceNumberId';
import { operation } from '../../framework/declare/operation';
import { phoneNumberOf } from '../../steps/input/phoneNumberOf';
import { identifiedByBody } from '../../client/writes/WriteContent';

/**
 * Gives the number that a teammate dials from **Originating Number** to reach the patient. The
 * patient sees the number of your practice. See [Call a patient](docs/messages.md#call-a-patient).
 */
export default operation({
	name: 'Create Proxy Call',
	value: 'create',
	action: 'Create a proxy call to a patient',
	description:
		"Get a number that a teammate can dial to call a patient, who sees the practice's number",
	access: 'write',
	operationIds: ['PostCreateProxyCall'],
	fields: [
		practiceNumberId,
		{
			displayName: 'Originating Number',
			name: 'originatingNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. (206) 555-1234',
			description: "The teammate's phone number",
		},
		{
			displayName: 'Destination Number',
			name: 'destinationNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. (206) 555-5678',
			description: "The patient's phone number",
		},
	],
	async run({ client, params }) {
		const destinationNumber = phoneNumberOf(params.destinationNumber, 'Destination Number');
		const originatingNumber = phoneNumberOf(params.originatingNumber, 'Originating Number');
		return await client.post(
			path`/internalendpoints/${params.internalEndpointId}/calls`,
			identifiedByBody({ originatingNumber, destinationNumber }),
			{ recipient: destinationNumber },
		);
	},
});
