import type { Contact } from '../../simulator/organization/contacts/Contact';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: upsert, matching', () => {
	const clinic = simulatedClinic();
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false, system: 'custom' };
	const everyWay = ['externalId', 'phoneNumber', 'emailAddress'];
	const operationIds = () => clinic.simulator.requests.map(({ operationId }) => operationId);

	function twoPatients(): [Contact, Contact] {
		const { contacts } = clinic.simulator.organization;
		const [one, other] = contacts.filter(({ category }) => category === 'patient');
		for (const contact of [one, other]) contact.integrationLinks = [];
		return [one, other];
	}

	it('tries the values in the chosen order until one finds a contact', async () => {
		const [one, other] = twoPatients();
		other.emailAddresses = [{ id: 'entityContact_mail', value: 'ada@example.com' }];
		const values = {
			phoneNumber: one.phoneNumbers[0].value,
			emailAddress: 'ada@example.com',
		};

		const phoneFirst = await clinic.run({
			...upsert,
			...values,
			matchBy: ['phoneNumber', 'emailAddress'],
		});
		const emailFirst = await clinic.run({
			...upsert,
			...values,
			matchBy: expression('emailAddress, phoneNumber, emailAddress'),
		});

		expect(phoneFirst.items[0].json.id).toBe(one.id);
		expect(emailFirst.items[0].json.id).toBe(other.id);
		expect(operationIds()).toEqual(['SearchContacts', 'SearchContacts']);
	});

	it.each(['', '  ', null])(
		'skips a blank value (%j), and links the contact to nothing',
		async (blank) => {
			const [one] = twoPatients();

			const { items } = await clinic.run({
				...upsert,
				matchBy: everyWay,
				externalId: expression(blank),
				url: expression(blank),
				emailAddress: expression(blank),
				phoneNumber: one.phoneNumbers[0].value,
			});

			expect(items[0].json).toMatchObject({ id: one.id, isNew: false });
			expect(operationIds()).toEqual(['SearchContacts']);
		},
	);

	it('ignores a value that was not chosen under Match By', async () => {
		const [one, other] = twoPatients();

		const { items } = await clinic.run({
			...upsert,
			matchBy: ['phoneNumber'],
			externalId: 'MRN-1',
			emailAddress: other.emailAddresses[0]?.value ?? 'ada@example.com',
			phoneNumber: one.phoneNumbers[0].value,
		});

		expect(items[0].json.id).toBe(one.id);
		expect(one.integrationLinks).toEqual([]);
	});

	it('refuses to choose among several contacts, and names them', async () => {
		const { contacts } = clinic.simulator.organization;
		const [{ phoneNumbers }] = contacts;
		const twelve = contacts.slice(0, 12);
		for (const contact of twelve) contact.phoneNumbers = [...phoneNumbers];
		const phoneNumber = phoneNumbers[0].value;

		const { error } = await clinic.run({
			...upsert,
			matchBy: ['phoneNumber'],
			phoneNumber,
			givenName: 'Ada',
		});

		const named = twelve.slice(0, 10).map(({ displayName, id }) => `${displayName} (${id})`);
		expect(error?.message).toBe(`Phone Number: 12 contacts have "${phoneNumber}"`);
		expect(error?.description).toContain(`They are ${named.join(', ')} and 2 more. Merge them`);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('ignores contacts that the search finds but that do not have the value', async () => {
		const [one, other] = twoPatients();
		const body = { contacts: [other, one], hasMore: false };
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body,
			operationId: 'SearchContacts',
		});

		const { items } = await clinic.run({
			...upsert,
			matchBy: ['phoneNumber'],
			phoneNumber: one.phoneNumbers[0].value,
		});

		expect(items[0].json.id).toBe(one.id);
	});

	it('treats a relative with the same phone but another External ID as someone else', async () => {
		const [mother, child] = twoPatients();
		const { contacts } = clinic.simulator.organization;
		const before = contacts.length;
		mother.integrationLinks = [{ type: 'custom', externalId: 'MRN-1', contactId: mother.id }];
		child.phoneNumbers = [...mother.phoneNumbers];
		const shared = { matchBy: everyWay, phoneNumber: mother.phoneNumbers[0].value };

		const { items: forChild } = await clinic.run({ ...upsert, ...shared, externalId: 'MRN-2' });
		const { items: forSibling } = await clinic.run({
			...upsert,
			...shared,
			externalId: 'MRN-3',
			givenName: 'Tim',
		});

		expect(forChild[0].json).toMatchObject({ id: child.id, isNew: false });
		expect(child.integrationLinks).toMatchObject([{ externalId: 'MRN-2' }]);
		expect(forSibling[0].json).toMatchObject({ givenName: 'Tim', isNew: true });
		expect(mother.integrationLinks).toHaveLength(1);
		expect(contacts).toHaveLength(before + 1);
	});

	it('ignores links to other systems', async () => {
		const [one] = twoPatients();
		one.integrationLinks = [{ type: 'hint', externalId: 'h-1', contactId: one.id }];

		await clinic.run({
			...upsert,
			matchBy: everyWay,
			externalId: 'MRN-1',
			phoneNumber: one.phoneNumbers[0].value,
		});

		expect(one.integrationLinks.map(({ externalId }) => externalId)).toEqual(['h-1', 'MRN-1']);
	});

	it.each([
		[{ matchBy: expression('') }, 'Match By: nothing was chosen'],
		[{ matchBy: expression(null) }, 'Match By: nothing was chosen'],
		[{ matchBy: expression('name') }, 'Match By: this is not one of the options'],
		[{ matchBy: ['phoneNumber'] }, 'Phone Number: nothing to find the contact by'],
		[
			{ matchBy: everyWay, externalId: ' ', phoneNumber: expression(null) },
			'External ID, Phone Number, Email Address: nothing to find the contact by',
		],
		[{ matchBy: ['phoneNumber'], phoneNumber: '12' }, 'Phone Number: "12" is not a phone number'],
		[
			{ matchBy: ['emailAddress'], emailAddress: 'ada at example.com' },
			'Email Address: "ada at example.com" is not an email address',
		],
		[
			{ matchBy: ['externalId'], externalId: 'x', system: expression('epic') },
			'System: this is not one of the options',
		],
		[
			{ matchBy: ['externalId'], externalId: 'x', additionalFields: { dateOfBirth: 'tomorrow' } },
			'Additional Fields > Date of Birth: "tomorrow" is not a date',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({ ...upsert, givenName: 'Ada', ...parameters });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses to create a contact with neither a name nor a way to reach it', async () => {
		const { error } = await clinic.run({ ...upsert, matchBy: ['externalId'], externalId: 'MRN-1' });

		expect(error?.message).toBe('First Name: a contact needs a name or a way to reach it');
		expect(clinic.simulator.effects).toEqual([]);
	});
});
