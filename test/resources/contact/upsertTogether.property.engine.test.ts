import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import upsert from '../../../nodes/SpruceHealth/resources/contact/upsert';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import type { Fault } from '../../simulator/startSimulator';
import { fasterTime } from '../../variants/fasterTime';
import { simulatedClinic } from '../simulatedClinic';
import { mapped } from './mappedColumns';

const anyText = <Text extends string>(...texts: Text[]) => fc.constantFrom('', ...texts);

/** Few values, so that rows and contacts meet in every way. */
const anyPerson = fc.record({
	phone: anyText('+12065551290', '+12065551291', '+12065551292'),
	mail: anyText('a@example.com', 'b@example.com'),
	mrn: anyText('MRN-1', 'MRN-2'),
	first: anyText('Maria', 'Tim', 'MARIA'),
	born: anyText('1985-02-03', '2019-05-06'),
	middle: anyText('Ada'),
	tag: anyText('VIP', 'Brand New'),
});

type Person = typeof anyPerson extends fc.Arbitrary<infer Value> ? Value : never;

const anyFault = fc.constantFrom<Fault>(
	{ kind: 'reset' },
	{ kind: 'reset', when: 'after' },
	{ kind: 'status', status: 500 },
	{ kind: 'status', status: 400, operationId: 'UpdateContact' },
	{ kind: 'reset', when: 'after', operationId: 'CreateContact' },
	{ kind: 'truncate', when: 'after', method: 'GET' },
);

const anyCase = fc.record({
	contacts: fc.array(anyPerson, { maxLength: 6 }),
	/** Of new people, or of one of the contacts. */
	rows: fc.array(fc.record({ person: anyPerson, place: fc.option(fc.nat(5)) }), {
		minLength: 3,
		maxLength: 8,
	}),
	on: fc.constantFrom(
		['externalId', 'phoneNumber'],
		['phoneNumber'],
		['emailAddress', 'phoneNumber'],
	),
	ifSomeoneElse: fc.constantFrom('fail', 'create', 'update'),
	faults: fc.array(anyFault, { maxLength: 2 }),
});

describe('contact: upsert, for rows of any kind', () => {
	fasterTime();
	const clinic = simulatedClinic({ contacts: 8 });
	const { lookAhead } = upsert;

	afterEach(() => (upsert.lookAhead = lookAhead));

	function become(contact: Contact, { phone, mail, mrn, first, born, middle }: Person) {
		const { id } = contact;
		Object.assign(contact, {
			phoneNumbers: phone === '' ? [] : [{ id: 'entityContact_1', value: phone }],
			emailAddresses: mail === '' ? [] : [{ id: 'entityContact_2', value: mail }],
			integrationLinks: mrn === '' ? [] : [{ type: 'custom', externalId: mrn, contactId: id }],
			givenName: first,
			familyName: undefined,
			dateOfBirth: born === '' ? undefined : born,
			middleName: middle,
			canEdit: true,
			tags: [],
		});
	}

	/** The IDs of new records differ from run to run, and so do their times. */
	function comparable(value: unknown, known: readonly string[]): unknown {
		const created = clinic.simulator.effects
			.filter(({ operationId }) => operationId === 'CreateContact')
			.map(({ id }) => String(id))
			.filter((id) => !known.includes(id));
		const text = JSON.stringify(
			value,
			(name, inner) => (name === 'created' ? '' : inner) as unknown,
		);
		return created
			.reduce((all, id, place) => all.replaceAll(id, `new ${place}`), text)
			.replace(/(?:entityContact|tag|req)_\w+/g, '');
	}

	type Case = typeof anyCase extends fc.Arbitrary<infer Value> ? Value : never;

	async function play({ contacts, rows, on, ifSomeoneElse, faults }: Case) {
		clinic.startOver();
		const { organization } = clinic.simulator;
		organization.contacts.length = contacts.length;
		const known = organization.contacts.map(({ id }) => id);
		contacts.forEach((person, place) => become(organization.contacts[place], person));
		faults.forEach((fault) => clinic.simulator.faults.add(fault));
		const columns: IDataObject = {
			externalId: '={{ $json.mrn }}',
			phoneNumber: '={{ $json.phone }}',
			emailAddress: '={{ $json.mail }}',
			givenName: '={{ $json.first }}',
			dateOfBirth: '={{ $json.born }}',
			middleName: '={{ $json.middle }}',
			tagIds: '={{ $json.tag }}',
		};
		const { items } = await clinic.run(
			{
				resource: 'contact',
				operation: 'upsert',
				options: { ifSomeoneElse },
				...mapped(columns, on),
			},
			{
				items: rows.map(({ person, place }) => contacts[place ?? -1] ?? person),
				node: { onError: 'continueRegularOutput' },
			},
		);
		const outputs = items.map(({ json }) => (json.error === undefined ? json : json.message));
		return {
			outputs: comparable(outputs, known),
			contacts: comparable(organization.contacts, known),
		};
	}

	it('gives the same contacts and output as if each row were looked up alone', async () => {
		await fc.assert(
			fc.asyncProperty(anyCase, async (one) => {
				upsert.lookAhead = lookAhead;
				const together = await play(one);
				upsert.lookAhead = undefined;
				const alone = await play(one);

				expect(together).toEqual(alone);
			}),
			{ numRuns: 40 },
		);
	});
});
