import type { DataTableRow } from '../../host/DataTable';
import { until } from '../../../until';
import { failureOf } from '../../host/Execution';
import { addContact, type NewDetails } from '../../../simulator/organization/contacts/addContact';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Link contacts and the health record';
const table = 'Health record';
const toCheck = 'Check health record';

/** The last one cannot be right. Two records fit one name and phone number. */
const record = [
	rowOf('R-1', 'Malin', 'Recordsen', '1969-09-21', '(564) 555-8831'),
	rowOf('R-2', 'Tilda', 'Recordsen', '2001-01-02', '5645558832'),
	rowOf('R-3', 'Tilda', 'Recordsen', '', '564.555.8832'),
	rowOf('R-4', 'Rafael', 'Recordsen', '12/1/2012', '+15645558831'),
	rowOf('R-5', 'Oskar', 'Recordsen', '1950-05-05', '564-555-8835'),
	rowOf('R-6', 'Ylva', 'Recordsen', '1980-06-06', '(564) 555-8836'),
	rowOf('R-7', 'Wanda', 'Recordsen', '1991-04-31', '(564) 555-8837'),
];

/** Or a quarter of an hour might end in the middle of the test. */
const seldom: Changes = {
	'Every 15 minutes': () => ({ rule: { interval: [{ field: 'months' }] } }),
};

/** "Link contacts and the health record", in both directions. */
export function healthRecordInN8n(clinic: () => ExampleClinic): void {
	const contactsLinkedTo = (externalId: string) =>
		clinic().stage.simulator.organization.contacts.filter(({ integrationLinks }) =>
			integrationLinks.some((link) => link.externalId === externalId),
		);
	const links = () =>
		clinic().stage.simulator.effects.filter(
			({ operationId }) => operationId === 'CreateContactIntegrationLink',
		).length;
	const rows = async () =>
		Object.fromEntries((await clinic().rowsOf(table)).map((row) => [row.patientId, row]));
	const saved = (givenName: string, phone: string, details: NewDetails = {}) =>
		addContact(clinic().stage.simulator.organization, {
			...{ givenName, familyName: 'RECORDSEN', phone, ...details },
		});
	const tagsOf = ({ tags }: { tags: Array<{ value: string }> }) => tags.map(({ value }) => value);

	it('links a contact to the one record that fits, and creates the patients of the record that are missing', async () => {
		const { rest, simulator } = clinic().stage;
		await rest.addRows(clinic().tables[table], record);
		const linksBefore = links();
		const oskar = saved('Oskar', '+15645558835');
		const workflow = await clinic().imported(example, seldom);
		await rest.activate(workflow);

		// The front desk saves contacts in Spruce.
		simulator.faults.add({
			kind: 'status',
			status: 403,
			path: /integrationlinks$/,
			operationId: 'CreateContactIntegrationLink',
			skip: 1,
		});
		const malin = saved('malin', '+15645558831');
		await until(() => malin.integrationLinks.length === 1);
		const ylva = saved('Ylva', '+15645558836');
		await until(() => tagsOf(ylva).length === 1);
		const others = [
			saved('Tilda', '+15645558832'),
			saved('Malin', '+15645559931'),
			saved('', '+15645559932', { familyName: '' }),
			saved('Malin', ''),
		];
		saved('Malin', '+15645558831', { category: 'professional' });
		await until(() => others.every((contact) => tagsOf(contact).length === 1));
		await clinic().finished(workflow, 2 + others.length);
		expect(malin.integrationLinks[0]).toMatchObject({ type: 'custom', externalId: 'R-1' });
		expect(tagsOf(malin)).toEqual([]);
		for (const contact of [ylva, ...others]) expect(tagsOf(contact)).toEqual([toCheck]);
		expect(links() - linksBefore).toBe(1);

		// A quarter of an hour later.
		expect(failureOf(await rest.run(workflow))).toBeUndefined();
		const result = await rows();
		for (const id of ['R-1', 'R-2', 'R-3', 'R-4', 'R-5', 'R-6']) {
			const linked = contactsLinkedTo(id);
			expect(linked.map(tagsOf)).toEqual([expect.arrayContaining(['Health record'])]);
			expect(result[id]).toMatchObject({ spruceId: linked[0].id, status: 'linked' });
		}
		expect(result['R-1'].spruceId).toBe(malin.id);
		expect(result['R-5'].spruceId).toBe(oskar.id);
		expect(result['R-6'].spruceId).toBe(ylva.id);
		expect(result['R-7']).toMatchObject({ spruceId: '' });
		expect(result['R-7'].status).toMatch(/Date of Birth/);

		// Spruce tells of the two contacts that were created: nothing is to be done with them.
		await clinic().finished(workflow, 2 + others.length + 1 + 2);
		const created = ['R-3', 'R-4'].flatMap(contactsLinkedTo);
		expect(created.map(({ dateOfBirth }) => dateOfBirth)).toEqual([undefined, '2012-12-01']);
		expect(created.map(tagsOf)).toEqual([['Health record'], ['Health record']]);
		expect(links() - linksBefore).toBe(6);

		// And another quarter later.
		const changes = simulator.organization.changes.length;
		expect(failureOf(await rest.run(workflow))).toBeUndefined();
		expect(simulator.organization.changes).toHaveLength(changes);
		await rest.deactivate(workflow);
	});

	it('links a contact only where no date of birth says that it is another person', async () => {
		const { rest } = clinic().stage;
		const born = [
			['Arne', '1/30/1980', '1980-01-30'],
			['Berit', '01/05/1980', '1980-01-05'],
			['Claas', '1980-01-30T00:00:00.000Z', '1980-01-30'],
			['Ditte', ' 1980-1-5 ', '1980-01-05'],
			['Egon', '', '1980-01-30'],
			['Frida', '1/30/1980', undefined],
		] as const;
		// John's son has his father's name and phone.
		const others = [
			['John', '1950-03-04', '1985-06-07'],
			['Kaspar', '30.1.1980', '1980-01-30'],
			['Liv', '1/2/1980', '1980-02-01'],
		] as const;
		const all = [...born, ...others];
		const dated = all.map(([name, date], index) =>
			rowOf(`D-${name}`, name, 'Recordsen', date, `(564) 555-885${index}`),
		);
		await rest.addRows(clinic().tables[table], dated);
		const workflow = await clinic().imported(example, seldom);
		await rest.activate(workflow);
		const contacts = all.map(([name, , dateOfBirth], index) =>
			saved(name, `+1564555885${index}`, { dateOfBirth }),
		);
		await clinic().finished(workflow, all.length);
		await rest.deactivate(workflow);

		const linked = contacts.map(({ integrationLinks }) =>
			integrationLinks.map(({ externalId }) => externalId),
		);
		expect(linked).toEqual(all.map(([name], index) => (index < born.length ? [`D-${name}`] : [])));
		const toLookAt = contacts.map((contact) => tagsOf(contact).includes(toCheck));
		expect(toLookAt).toEqual(all.map((_, index) => index >= born.length));
	});
}

function rowOf(
	patientId: string,
	firstName: string,
	lastName: string,
	dateOfBirth: string,
	phone: string,
): DataTableRow {
	return { patientId, firstName, lastName, dateOfBirth, phone, spruceId: '', status: null };
}
