import type { Contact } from '../../simulator/organization/contacts/Contact';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { contactWith } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: invite', () => {
	const clinic = simulatedClinic();
	const invite = { resource: 'contact', operation: 'invite', simplify: false };
	const invites = () => clinic.simulator.organization.invites;

	/** A patient without an account, with two phone numbers and an email address. */
	function invitablePatient(): Contact {
		const { organization } = clinic.simulator;
		const found = contactWith(organization, ({ category }) => category === 'patient');
		found.hasAccount = false;
		found.phoneNumbers = [
			{ id: 'entityContact_cell', value: '+12065551234', label: 'Cell' },
			{ id: 'entityContact_work', value: '+12065551235', label: 'Work' },
		];
		found.emailAddresses = [{ id: 'entityContact_mail', value: 'ada@example.com', label: 'Home' }];
		return found;
	}

	function spruceLinks() {
		const { internalEndpoints } = clinic.simulator.organization;
		return internalEndpoints.filter(({ endpoint }) => endpoint.channel === 'secure');
	}

	it('sends the invite and returns the contact and the secure conversation', async () => {
		const contact = invitablePatient();
		const [{ endpoint }] = spruceLinks();

		const { items } = await clinic.run({
			...invite,
			contactId: byId(contact.id),
			internalEndpointId: byId(endpoint.id),
			customMessage: 'Write to us here',
		});

		const [read, sent] = clinic.simulator.requests;
		expect(read).toMatchObject({ method: 'GET', path: `/contacts/${contact.id}` });
		expect(sent).toMatchObject({ method: 'POST', path: `/contacts/${contact.id}/invite` });
		expect(sent.headers).not.toHaveProperty('s-idempotency-key');
		expect(sent.body).toEqual({
			internalEndpointId: endpoint.id,
			destinationId: 'entityContact_cell',
			customMessage: 'Write to us here',
		});
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({
			json: {
				contact: { object: 'contact', id: contact.id, hasPendingInvite: true },
				conversation: { object: 'conversation', type: 'secure' },
			},
			pairedItem: { item: 0 },
		});
	});

	it('returns both records simplified when the user chose Simplify', async () => {
		const contact = invitablePatient();

		const { items } = await clinic.run({
			...invite,
			simplify: true,
			contactId: byId(contact.id),
		});

		expect(items[0].json).toEqual({
			contact: expect.objectContaining({ id: contact.id, phoneNumbers: expect.any(Array) }),
			conversation: expect.objectContaining({ contactIds: [contact.id], type: 'secure' }),
		});
		expect(items[0].json.contact).not.toHaveProperty('apiURL');
		expect(items[0].json.conversation).not.toHaveProperty('apiURL');
	});

	it.each([
		['phoneNumber', undefined, 'entityContact_cell'],
		['phoneNumber', ' work ', 'entityContact_work'],
		['phoneNumber', '(206) 555-1235', 'entityContact_work'],
		['emailAddress', undefined, 'entityContact_mail'],
		['emailAddress', 'ADA@example.com', 'entityContact_mail'],
		['either', '', 'entityContact_cell'],
		['either', 'Home', 'entityContact_mail'],
		['either', null, 'entityContact_cell'],
	])('sends it to the %s %j: %s', async (sendTo, destination, id) => {
		const contact = invitablePatient();

		await clinic.run({
			...invite,
			contactId: byId(contact.id),
			sendTo: expression(sendTo),
			options: destination === undefined ? {} : { destination: expression(destination) },
		});

		expect(invites()).toMatchObject([{ contactId: contact.id, destinationId: id }]);
	});

	it('uses the email address of a contact without a phone number', async () => {
		const contact = invitablePatient();
		contact.phoneNumbers = [];

		await clinic.run({ ...invite, contactId: byId(contact.id), sendTo: 'either' });

		expect(invites()).toMatchObject([{ destinationId: 'entityContact_mail' }]);
	});

	it.each(['', ' ', null])('uses the only Spruce Link when none is chosen (%j)', async (blank) => {
		const contact = invitablePatient();

		await clinic.run({
			...invite,
			contactId: byId(contact.id),
			internalEndpointId: byId(expression(blank)),
			customMessage: expression(blank),
		});

		expect(clinic.simulator.requests.at(-1)?.body).toEqual({
			internalEndpointId: spruceLinks()[0].endpoint.id,
			destinationId: 'entityContact_cell',
		});
	});

	it.each<[string, Partial<Contact>, object, string]>([
		[
			'has a Spruce account',
			{ hasAccount: true },
			{},
			'Contact: this contact already has a Spruce account',
		],
		[
			'is a professional',
			{ category: 'professional' },
			{},
			'Contact: this contact is a professional, and only patients can be invited',
		],
		[
			'is a clinic',
			{ category: 'clinic' },
			{},
			'Contact: this contact is a clinic, and only patients can be invited',
		],
		[
			'has no phone number',
			{ phoneNumbers: [] },
			{},
			'Send To: the contact has no phone number to invite',
		],
		[
			'has no email address',
			{ emailAddresses: [] },
			{ sendTo: 'emailAddress' },
			'Send To: the contact has no email address to invite',
		],
		[
			'has neither',
			{ phoneNumbers: [], emailAddresses: [] },
			{ sendTo: 'either' },
			'Send To: the contact has no phone number or email address to invite',
		],
		[
			'has no number of that label',
			{},
			{ options: { destination: 'Vacation' } },
			'Options > Number, Address or Label: the contact has no such phone number',
		],
	])('sends nothing to a contact that %s', async (_what, changes, parameters, message) => {
		const contact = invitablePatient();
		Object.assign(contact, changes);

		const { error } = await clinic.run({ ...invite, contactId: byId(contact.id), ...parameters });

		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/^No invite was sent/);
		expect(clinic.simulator.requests.map(({ method }) => method)).toEqual(['GET']);
	});

	it.each([
		[{ sendTo: expression('fax') }, 'Send To: this is not one of the options'],
		[
			{ internalEndpointId: byId(expression('a b')) },
			'Spruce Link: this is not an ID of Spruce Health',
		],
		[{ customMessage: expression(['a']) }, 'Message: text is needed, not a list'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...invite, contactId: byId('entity_1'), ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({ ...invite, contactId: id }));
});
