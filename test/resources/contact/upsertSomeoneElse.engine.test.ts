import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const phone = '+12065551290';
const family = [
	{ first: 'Maria', last: 'Lopez', born: '1985-02-03' },
	{ first: 'Tim', last: 'Lopez', born: '2019-05-06' },
	{ first: 'Tom', last: 'Lopez', born: '2019-05-06' },
];

describe('contact: upsert, a number that several people share', () => {
	const clinic = simulatedClinic();
	const columns = {
		phoneNumber: phone,
		givenName: '={{ $json.first }}',
		familyName: '={{ $json.last }}',
		dateOfBirth: '={{ $json.born }}',
	};

	function byPhone(options: IDataObject = {}) {
		const parameters = { resource: 'contact', operation: 'upsert', simplify: false, options };
		return { ...parameters, ...mapped(columns, ['phoneNumber']) };
	}

	function people(): IDataObject[] {
		return clinic.simulator.organization.contacts
			.filter(({ phoneNumbers }) => phoneNumbers.some(({ value }) => value === phone))
			.map(({ givenName, familyName, dateOfBirth }) => ({
				first: givenName,
				last: familyName,
				born: dateOfBirth,
			})) as IDataObject[];
	}

	function knownContact(details: Partial<Contact>): Contact {
		const [contact] = clinic.simulator.organization.contacts;
		const point = { id: 'entityContact_shared', value: phone, displayValue: '(206) 555-1290' };
		return Object.assign(contact, {
			phoneNumbers: [point],
			integrationLinks: [],
			canEdit: true,
			...details,
		});
	}

	const maria = { givenName: 'Maria', familyName: 'Lopez', dateOfBirth: '1985-02-03' };

	it('leaves a mother as she is when her child comes with an External ID of its own', async () => {
		const { id } = knownContact(maria);

		const { error } = await clinic.run(
			{
				...byPhone(),
				...mapped({ ...columns, externalId: 'e-2' }, ['externalId', 'phoneNumber']),
			},
			{ items: [family[1]] },
		);

		expect(error?.message).toBe(
			`Phone Number: it belongs to someone else (${id}) with another first name and date of birth`,
		);
		expect(error?.description).toContain('If the Contact Is Someone Else');
		expect(JSON.stringify([error?.message, error?.description])).not.toMatch(/Maria|Tim|2019|1985/);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('fails for the second of three people with one number, and says who was saved', async () => {
		const { error } = await clinic.run(byPhone(), { items: family });

		expect(error?.message).toMatch(/^Row 2: Phone Number: it belongs to someone else/);
		expect(people()).toEqual([family[0]]);
	});

	it('creates a contact for each of them where that was chosen, and finds each again', async () => {
		const options = { ifSomeoneElse: 'create' };

		const first = await clinic.run(byPhone(options), { items: family });
		const second = await clinic.run(byPhone(options), { items: [...family].reverse() });

		expect(first.items.map(({ json }) => json.isNew)).toEqual([true, true, true]);
		expect(second.items.map(({ json }) => json.isNew)).toEqual([false, false, false]);
		expect(people()).toEqual(family);
	});

	it('creates one contact for a row that comes twice, although the search lags behind', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'SearchContacts', times: 4 });

		const { items } = await clinic.run(byPhone({ ifSomeoneElse: 'create' }), {
			items: [family[0], family[1], family[0], family[1]],
		});

		expect(items.map(({ json }) => json.isNew)).toEqual([true, true, false, false]);
		expect(people()).toEqual(family.slice(0, 2));
	});

	it('updates anyone where that was chosen', async () => {
		const { id } = knownContact(maria);

		const { items } = await clinic.run(byPhone({ ifSomeoneElse: 'Update Anyway' }), {
			items: [family[1]],
		});

		expect(items[0].json).toMatchObject({ id, givenName: 'Tim', isNew: false });
		expect(people()).toEqual([family[1]]);
	});

	it.each([
		['has married', { first: 'Maria', last: 'Smith', born: '1985-02-03' }],
		['is written in capitals', { first: 'MARÍA', last: 'LOPEZ', born: '1985-02-03' }],
		['is known only by first name', { first: 'Maria', last: '', born: '' }],
	])('updates a contact who %s', async (_sentence, row) => {
		const { id } = knownContact(maria);

		const { items } = await clinic.run(byPhone(), { items: [row] });

		expect(items[0].json).toMatchObject({ id, isNew: false });
	});

	it('takes the one of a family whom the row does not contradict', async () => {
		const { contacts } = clinic.simulator.organization;
		knownContact(maria);
		Object.assign(contacts[1], {
			phoneNumbers: [...contacts[0].phoneNumbers],
			givenName: 'Tim',
			familyName: 'Lopez',
			dateOfBirth: '2019-05-06',
		});

		const { items } = await clinic.run(byPhone(), { items: [family[1]] });

		expect(items[0].json.id).toBe(contacts[1].id);
	});

	it('writes nothing for a row that changes nothing', async () => {
		knownContact({ ...maria, gender: 'female', category: 'patient' });

		const { items } = await clinic.run(
			{
				...byPhone(),
				...mapped({ ...columns, givenName: ' Maria', gender: 'Female', category: 'PATIENT' }, [
					'phoneNumber',
				]),
			},
			{ items: [family[0]] },
		);

		expect(items[0].json).toMatchObject({ givenName: 'Maria', isNew: false });
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('sends only what a row changes', async () => {
		knownContact({ ...maria, pronouns: 'she/her' });

		await clinic.run(
			{ ...byPhone(), ...mapped({ ...columns, pronouns: 'they/them' }, ['phoneNumber']) },
			{ items: [family[0]] },
		);

		expect(clinic.simulator.requests.at(-1)?.body).toEqual({ pronouns: 'they/them' });
	});

	it.each([
		[
			'phone number',
			['emailAddress', 'phoneNumber'],
			{ emailAddresses: [{ value: 'maria@example.com' }], phoneNumbers: [] },
		],
		['email address', ['phoneNumber', 'emailAddress'], { emailAddresses: [] }],
	])('adds the %s by which a contact is to be found next time', async (_what, on, details) => {
		const contact = knownContact({ ...maria, ...(details as object) });

		await clinic.run(
			{ ...byPhone(), ...mapped({ ...columns, emailAddress: 'maria@example.com' }, on) },
			{ items: [family[0]] },
		);

		expect(contact.phoneNumbers.map(({ value }) => value)).toEqual([phone]);
		expect(contact.emailAddresses.map(({ value }) => value)).toEqual(['maria@example.com']);
	});
});
