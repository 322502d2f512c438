import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';
import { announce } from '../organization/announce';
import { applyContactInput } from '../organization/contacts/applyContactInput';
import type { Contact } from '../organization/contacts/Contact';
import { findById } from '../organization/findById';
import { newContact } from '../organization/contacts/newContact';

const reachableBy = ['givenName', 'familyName', 'phoneNumbers', 'faxNumbers', 'emailAddresses'];

/** Creating, reading, changing and deleting contacts. */
export const contacts: Operation[] = [
	{
		operationId: 'ListContacts',
		method: 'GET',
		path: '/contacts',
		lists: 'contacts',
		isPaged: true,
		handle: (call) =>
			answerPage(call, call.organization.contacts, {
				listing: 'contacts',
				property: 'contacts',
				keysOf: ({ id }) => [id],
				largestPage: 500,
			}),
	},
	{
		operationId: 'CreateContact',
		method: 'POST',
		path: '/contacts',
		isKeyed: true,
		handle({ organization, body, now }) {
			const input = Input.of(body);
			const empty = newContact(organization, now);
			const contact = applyContactInput(organization, empty, input);
			if (!isReachable(contact)) {
				throw Refusal.invalidInput(`one of ${reachableBy.join(', ')} is required`);
			}
			organization.contacts.push(contact);
			announce(organization, 'contact.created', contact);
			return { status: 201, body: contact, changedId: contact.id };
		},
	},
	{
		operationId: 'Contact',
		method: 'GET',
		path: '/contacts/{contactId}',
		handle: ({ organization, params }) => ({
			status: 200,
			body: findById('contact', organization.contacts, params.contactId),
		}),
	},
	{
		operationId: 'UpdateContact',
		method: 'PATCH',
		path: '/contacts/{contactId}',
		isKeyed: true,
		handle({ organization, params, body }) {
			const contact = findById('contact', organization.contacts, params.contactId);
			if (!contact.canEdit) throw Refusal.invalidInput('this contact cannot be edited');
			replaceContent(contact, applyContactInput(organization, contact, Input.of(body)));
			announce(organization, 'contact.updated', contact);
			return { status: 200, body: contact, changedId: contact.id };
		},
	},
	{
		operationId: 'DeleteContact',
		method: 'DELETE',
		path: '/contacts/{contactId}',
		handle({ organization, params }) {
			const contact = findById('contact', organization.contacts, params.contactId);
			if (!contact.canDelete) throw Refusal.invalidInput('this contact cannot be deleted');
			organization.contacts.splice(organization.contacts.indexOf(contact), 1);
			for (const conversation of organization.conversations) {
				conversation.associatedContactIds = conversation.associatedContactIds.filter(
					(id) => id !== contact.id,
				);
				for (const participant of conversation.externalParticipants) {
					if (participant.contact === contact.id) delete participant.contact;
				}
			}
			// Spruce documents only these two fields for a deleted contact.
			const { object, id } = contact;
			announce(organization, 'contact.deleted', { object, id });
			return { status: 200, changedId: contact.id };
		},
	},
];

function isReachable(contact: Contact): boolean {
	return (
		Boolean(contact.givenName || contact.familyName) ||
		contact.phoneNumbers.length + contact.faxNumbers.length + contact.emailAddresses.length > 0
	);
}

/** Keeps the object itself, which tests may hold on to. */
function replaceContent(contact: Contact, changed: Contact): void {
	for (const name of Object.keys(contact)) {
		if (!(name in changed)) Reflect.deleteProperty(contact, name);
	}
	Object.assign(contact, changed);
}
