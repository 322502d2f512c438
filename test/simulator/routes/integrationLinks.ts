import { Input } from '../serving/Input';
import type { Call, Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';
import { announce } from '../organization/announce';
import { integrationLinkTypes } from '../organization/contacts/Contact';
import { findById } from '../organization/findById';

const path = '/contacts/{contactId}/integrationlinks';

/** Where contacts are found in other systems. */
export const integrationLinks: Operation[] = [
	{
		operationId: 'ContactIntegrationLinks',
		method: 'GET',
		path,
		lists: 'integrationLinks',
		handle: (call) => ({
			status: 200,
			body: { integrationLinks: contactOf(call).integrationLinks },
		}),
	},
	{
		operationId: 'CreateContactIntegrationLink',
		method: 'POST',
		path,
		isKeyed: true,
		handle(call) {
			const contact = contactOf(call);
			const { type, externalId } = readLink(call);
			const body = bodyOf(call);
			const url = body.text('url');
			if (url && type !== 'custom') body.refuse('url', 'is only for custom links');
			const others = contact.integrationLinks.filter(
				(link) => link.type !== type || link.externalId !== externalId,
			);
			const link = { type, externalId, contactId: contact.id, ...(url && { url }) };
			contact.integrationLinks = [...others, link];
			announce(call.organization, 'contact.updated', contact);
			const { integrationLinks: links } = contact;
			return { status: 201, body: { integrationLinks: links }, changedId: contact.id };
		},
	},
	{
		operationId: 'DeleteContactIntegrationLink',
		method: 'DELETE',
		path,
		handle(call) {
			const contact = contactOf(call);
			const { type, externalId } = readLink(call);
			const link = contact.integrationLinks.find(
				(candidate) => candidate.type === type && candidate.externalId === externalId,
			);
			if (!link) throw Refusal.notFound(`${type} link`, externalId);
			contact.integrationLinks.splice(contact.integrationLinks.indexOf(link), 1);
			announce(call.organization, 'contact.updated', contact);
			return { status: 200, changedId: contact.id };
		},
	},
];

function contactOf({ organization, params }: Call) {
	return findById('contact', organization.contacts, params.contactId);
}

function bodyOf({ body }: Call): Input {
	return Input.of(body ?? {});
}

/** The link may be named in the query or in the body. */
function readLink(call: Call) {
	const body = bodyOf(call);
	const query = Input.of(call.query);
	const input = body.has('type') ? body : query;
	return {
		type: input.requiredChoice('type', integrationLinkTypes),
		externalId: (body.has('externalId') ? body : query).requiredText('externalId'),
	};
}
