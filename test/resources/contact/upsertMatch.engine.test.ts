import type { Contact } from '../../simulator/organization/contacts/Contact';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

describe('contact: upsert, matching', () => {
	const clinic = simulatedClinic();
	const upsert = { resource: 'contact', operation: 'upsert', simplify: false };
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
			...mapped(values, ['phoneNumber', 'emailAddress']),
		});
		// The first run has added the address to the contact that has the number.
		one.emailAddresses = [];
		const emailFirst = await clinic.run({
			...upsert,
			...mapped(values, ['emailAddress', 'phoneNumber']),
		});

		expect(phoneFirst.items[0].json.id).toBe(one.id);
		expect(emailFirst.items[0].json.id).toBe(other.id);
		expect(operationIds().filter((id) => id === 'SearchContacts')).toHaveLength(2);
	});

	it.each(['', '  ', null])(
		'skips a blank value (%j), and links the contact to nothing',
		async (blank) => {
			const [one] = twoPatients();

			const { items } = await clinic.run({
				...upsert,
				...mapped(
					{
						externalId: expression(blank),
						linkUrl: expression(blank),
						emailAddress: expression(blank),
						phoneNumber: one.phoneNumbers[0].value,
					},
					everyWay,
				),
			});

			expect(items[0].json).toMatchObject({ id: one.id, isNew: false });
			expect(operationIds()).toEqual(['SearchContacts', 'Contact']);
		},
	);

	it('stores a value that was not chosen to match on, without looking for it', async () => {
		const [one, other] = twoPatients();
		const [{ value: emailAddress }] = other.emailAddresses;

		const { items } = await clinic.run({
			...upsert,
			...mapped({ externalId: 'MRN-1', emailAddress, phoneNumber: one.phoneNumbers[0].value }, [
				'phoneNumber',
			]),
		});

		expect(items[0].json.id).toBe(one.id);
		expect(operationIds().filter((id) => id === 'SearchContacts')).toHaveLength(1);
		expect(one.emailAddresses.map(({ value }) => value)).toContain(emailAddress);
		expect(one.integrationLinks).toMatchObject([{ externalId: 'MRN-1' }]);
	});

	it('refuses to choose among several contacts, and names them', async () => {
		const { contacts } = clinic.simulator.organization;
		const [{ phoneNumbers }] = contacts;
		const twelve = contacts.slice(0, 12);
		for (const contact of twelve) contact.phoneNumbers = [...phoneNumbers];
		const phoneNumber = phoneNumbers[0].value;

		const { error } = await clinic.run({
			...upsert,
			...mapped({ phoneNumber, pronouns: 'she/her' }, ['phoneNumber']),
		});

		const named = twelve.slice(0, 10).map(({ displayName, id }) => `${displayName} (${id})`);
		expect(error?.message).toBe('Phone Number: 12 contacts have the same one');
		expect(error?.description).toContain(`belongs to ${named.join(', ')} and 2 more. Merge them`);
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
			...mapped({ phoneNumber: one.phoneNumbers[0].value }, ['phoneNumber']),
		});

		expect(items[0].json.id).toBe(one.id);
	});

	it('treats a relative with the same phone but another External ID as someone else', async () => {
		const [mother, child] = twoPatients();
		const { contacts } = clinic.simulator.organization;
		const before = contacts.length;
		mother.integrationLinks = [{ type: 'custom', externalId: 'MRN-1', contactId: mother.id }];
		child.phoneNumbers = [...mother.phoneNumbers];
		const phoneNumber = mother.phoneNumbers[0].value;

		const { items: forChild } = await clinic.run({
			...upsert,
			...mapped({ phoneNumber, externalId: 'MRN-2' }, everyWay),
		});
		const { items: forSibling } = await clinic.run({
			...upsert,
			...mapped({ phoneNumber, externalId: 'MRN-3', givenName: 'Tim' }, everyWay),
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
			...mapped({ externalId: 'MRN-1', phoneNumber: one.phoneNumbers[0].value }, everyWay),
		});

		expect(one.integrationLinks.map(({ externalId }) => externalId)).toEqual(['h-1', 'MRN-1']);
	});

	it.each([
		[{}, [], 'Columns to Match On: nothing was chosen'],
		[{}, ['givenName'], 'Columns to Match On: a contact cannot be found by "First Name"'],
		[{}, ['phoneNumber'], 'Phone Number: nothing to find the contact by'],
		[
			{ externalId: ' ', phoneNumber: expression(null) },
			everyWay,
			'External ID, Phone Number, Email Address: nothing to find the contact by',
		],
		[
			{ externalId: 'x', linkUrl: 'see chart' },
			['externalId'],
			'Link URL: this is not a web address',
		],
		[
			{ phoneNumber: '2065551234', linkUrl: 'https://example.com/1' },
			['phoneNumber'],
			'Link URL: the row has no External ID',
		],
	])('refuses %j, matched on %j, by name before it calls Spruce', async (values, on, message) => {
		const { error } = await clinic.run({ ...upsert, ...mapped({ givenName: 'A', ...values }, on) });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		[{ phoneNumber: '12' }, /^Phone Number: /],
		[{ workPhone: 'none' }, /^Work Phone: /],
		[{ faxNumber: '12' }, /^Fax Number: /],
		[{ emailAddress: 'ada at example.com' }, /^Email Address: /],
		[{ dateOfBirth: 'tomorrow' }, /^Date of Birth: /],
		[{ gender: 'girl' }, /^Gender: /],
		[{ givenName: expression({ first: 'Ada' }) }, /^First Name: /],
	])('refuses %j with the name of the column before it calls Spruce', async (values, message) => {
		const { error } = await clinic.run({
			...upsert,
			...mapped({ externalId: 'x', ...values }, ['externalId']),
		});

		expect(error?.message).toMatch(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses an unknown system, and a Link URL for a system to which Spruce makes the link', async () => {
		const values = { externalId: 'x', linkUrl: 'https://example.com/x' };
		const run = async (system: string) =>
			await clinic.run({ ...upsert, ...mapped(values, ['externalId']), options: { system } });

		const unknown = await run(expression('epic'));
		const hint = await run('hint');

		expect(unknown.error?.message).toMatch(/^Options > External ID System: /);
		expect(hint.error?.message).toBe('Link URL: Spruce takes an address only for a custom system');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses to create a contact with neither a name nor a way to reach it', async () => {
		const { error } = await clinic.run({
			...upsert,
			...mapped({ externalId: 'MRN-1' }, ['externalId']),
		});

		expect(error?.message).toBe('First Name: a contact needs a name or a way to reach it');
		expect(clinic.simulator.effects).toEqual([]);
	});
});
