import { path } from '../../values/path';
import { contactId } from '../../fields/ids/contactId';
import { inviteSendTo } from '../../fields/contact/inviteSendTo';
import { simplify } from '../../fields/simplify';
import { spruceLinkId } from '../../fields/ids/spruceLinkId';
import { operation } from '../../framework/declare/operation';
import { simplifiedInvite } from '../../records/contact/simplifiedInvite';
import { inviteDestination } from '../../steps/invites/inviteDestination';
import { refuseUninvitable } from '../../steps/invites/refuseUninvitable';
import { onlySpruceLink } from '../../steps/lines/onlySpruceLink';
import { withoutBlanks } from '../../values/withoutBlanks';

export default operation({
	name: 'Invite',
	value: 'invite',
	action: 'Invite a patient to secure messaging',
	description: 'Send a patient an invite to secure messaging; one that is pending is sent again',
	access: 'write',
	operationIds: ['Contact', 'InternalEndpoints', 'SendInvite'],
	fields: [
		contactId,
		{
			...spruceLinkId,
			required: false,
			description:
				'The link of the practice that the patient will use for secure messages. An organization that has only one need not choose it.',
		},
		inviteSendTo,
		{
			displayName: 'Message',
			name: 'customMessage',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: "e.g. You've been invited to securely message with our clinic.",
			description: 'What the invite says; Spruce has a text of its own when it is left empty',
		},
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Number, Address or Label',
					name: 'destination',
					type: 'string',
					validateType: 'string',
					default: '',
					placeholder: 'e.g. Mobile',
					description: 'Which of the phone numbers or email addresses of the contact to send it to',
				},
			],
		},
		simplify,
	],
	simplified: simplifiedInvite,
	async run({ client, params }) {
		const { contactId: id, customMessage, options, sendTo: choice } = params;
		const { destination = '' } = options;
		const contact = await client.get(path`/contacts/${id}`);
		refuseUninvitable(contact);
		const destinationId = inviteDestination(contact, choice, destination);
		const internalEndpointId = params.internalEndpointId || (await onlySpruceLink(client));
		return await client.postUnkeyed(path`/contacts/${id}/invite`, {
			body: withoutBlanks({ internalEndpointId, destinationId, customMessage }),
			// What was entered, not what was looked up: under Retry On Fail that may have changed.
			identity: { link: params.internalEndpointId, choice, destination, customMessage },
		});
	},
});
