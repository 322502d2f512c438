import { inviteSendTo } from '../../fields/contact/inviteSendTo';
import { contactId } from '../../fields/ids/contactId';
import { spruceLinkId } from '../../fields/ids/spruceLinkId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedInvite } from '../../records/contact/simplifiedInvite';
import { assertInvitable } from '../../steps/invites/assertInvitable';
import { inviteDestinationId } from '../../steps/invites/inviteDestinationId';
import { defaultSpruceLink } from '../../steps/messages/route/defaultLine';
import { path } from '../../values/path';
import { withoutBlanks } from '../../values/withoutBlanks';

/**
 * Invites a patient to secure messaging by text or email, over a Spruce Link. A pending invite is
 * sent again. A contact that has a Spruce account already, or is not a patient, is refused. An
 * invite whose answer is lost is never repeated, because Spruce could not recognize the repeat. See
 * [Invite a patient](docs/contacts.md#invite-a-patient-to-secure-messaging).
 */
export default operation({
	name: 'Invite',
	value: 'invite',
	action: 'Invite a patient to secure messaging',
	description: 'Invite a patient to secure messaging. A pending invite is sent again.',
	access: 'write',
	operationIds: ['Contact', 'InternalEndpoints', 'SendInvite'],
	fields: [
		contactId,
		{
			...spruceLinkId,
			required: false,
			description: 'Not needed if there is only one',
		},
		inviteSendTo,
		{
			displayName: 'Message',
			name: 'customMessage',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			placeholder: "e.g. You've been invited to securely message with our clinic.",
			description: 'If empty, Spruce uses its own text',
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
					default: '',
					placeholder: 'e.g. Mobile',
					description: 'Which phone number or email address gets the invite',
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
		assertInvitable(contact);
		const destinationId = inviteDestinationId(contact, choice, destination);
		const internalEndpointId = params.internalEndpointId || (await defaultSpruceLink(client));
		return await client.postUnkeyed(
			path`/contacts/${id}/invite`,
			{
				body: withoutBlanks({ internalEndpointId, destinationId, customMessage }),
				// What was entered, not what was looked up: under Retry On Fail that may have changed.
				identity: {
					link: params.internalEndpointId,
					choice,
					destination: destination.toLowerCase(),
					customMessage,
				},
			},
			{ recipient: id },
		);
	},
});
