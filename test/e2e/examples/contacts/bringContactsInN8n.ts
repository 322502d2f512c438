import type { DataTableRow } from '../../host/DataTable';
import { failureOf } from '../../host/Execution';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Bring contacts from a sheet into Spruce';
const table = 'New patients';
const loop = 'Take 100 rows at a time';
const upsert = 'Create or update the contact';
const note = 'New patients: rows to correct';

/** Rounds of two: good ones, one of each, bad ones. Every way out of a round must lead to the next. */
const sheet = [
	rowOf('60001', 'Odalys', 'Sheetrow', '(564) 555-8801', '3/14/1988'),
	rowOf('60002', 'Bram', 'Sheetrow', '5645558802', '11/02/1975'),
	rowOf('60003', 'Cosima', 'Sheetcell', '555-8803', '7/9/2001'),
	rowOf('60004', 'Dorit', 'Sheetcell', '1-564-555-8804', '7/9/2001'),
	rowOf('none', 'Inez', 'Sheetrow', '564.555.8801', '5/30/2019'),
	rowOf('60006', 'Petra', 'Sheetcell', '+1 564 555 8806', '30/30/2019'),
	rowOf('', '', '', '', ''),
	rowOf('60008', 'Rufus', 'Sheetcell', '564 555 8808', '1/30/1980'),
	rowOf('60009', 'Selma', 'Sheetrow', '564 555 8802', '2/28/2015'),
];

/** "Bring contacts from a sheet into Spruce", over some hours. */
export function bringContactsInN8n(clinic: () => ExampleClinic): void {
	const contactsNamed = (name: string) =>
		clinic().stage.simulator.organization.contacts.filter(
			({ givenName, familyName }) => name === familyName || name === givenName,
		);
	const teamNotes = () =>
		clinic().stage.simulator.organization.conversations.filter(({ title }) => title === note);
	const rows = async () =>
		Object.fromEntries((await clinic().rowsOf(table)).map((row) => [row.First_Name, row]));

	it('saves each new row once, and gives the others to a person until they are corrected', async () => {
		const { rest, simulator } = clinic().stage;
		await rest.addRows(clinic().tables[table], sheet);
		const pairs: Changes = { [loop]: (parameters) => ({ ...parameters, batchSize: 2 }) };
		const workflow = await clinic().imported(example, pairs);
		await rest.activate(workflow);
		await rest.deactivate(workflow);
		// The fourth new contact is Rufus.
		simulator.faults.add({ kind: 'status', status: 403, operationId: 'CreateContact', skip: 3 });

		expect(failureOf(await rest.run(workflow))).toBeUndefined();
		const first = await rows();
		for (const name of ['Odalys', 'Bram', 'Dorit', 'Selma']) {
			const [contact] = contactsNamed(name);
			expect(first[name]).toMatchObject({ savedAs: contact.id, problem: '' });
			expect(contact.integrationLinks[0].externalId).toBe(first[name].Chart_Number);
		}
		expect(contactsNamed('Bram')[0].dateOfBirth).toBe('1975-11-02');
		expect(first.Cosima.problem).toMatch(/Mobile_Phone: .*no area code/);
		expect(first.Inez.problem).toMatch(/Mobile_Phone: it belongs to someone else/);
		expect(first.Petra.problem).toMatch(/Date_of_Birth/);
		expect(first[''].problem).toMatch(/nothing to find the contact by/);
		expect(first.Rufus.problem).toBe('Spruce Health does not allow this');
		const told = teamNotes().map(
			({ id }) => simulator.organization.items.find((item) => item.conversationId === id)?.text,
		);
		expect(told).toEqual([expect.stringMatching(/^5 rows of the list [^]*no area code/)]);

		// The next hour: Spruce is well again. The front desk has decided that Inez is a relative.
		const corrected = await clinic().imported(example, {
			...pairs,
			[upsert]: (parameters) => ({
				...parameters,
				options: { dateFormat: 'monthDayYear', ifSomeoneElse: 'create' },
			}),
		});
		await rest.run(corrected);
		const second = await rows();
		expect(second.Rufus).toMatchObject({ savedAs: contactsNamed('Rufus')[0].id, problem: '' });
		expect(second.Inez).toMatchObject({ savedAs: contactsNamed('Inez')[0].id, problem: '' });
		expect(second.Cosima).toEqual(first.Cosima);
		expect(contactsNamed('Sheetrow')).toHaveLength(4);
		expect(contactsNamed('Sheetcell')).toHaveLength(2);
		expect(teamNotes()).toHaveLength(1);
	});

	it('tells the team the rows of a Google Sheet by their numbers, and only those with a problem', async () => {
		const { rest, simulator } = clinic().stage;
		await rest.addRows(clinic().tables[table], [
			rowOf('60011', 'Tova', 'Sheetlast', '555-8811', '1/30/1980'),
			rowOf('60012', 'Ulf', 'Sheetlast', '555-8812', '1/30/1980'),
		]);
		const title = 'Rows of a Google Sheet';
		const imported = await clinic().imported(example, {
			'Tell the team once a day': (parameters) => ({ ...parameters, title, requestOptions: {} }),
		});
		const nodes = imported.nodes.map((node) =>
			node.name === 'Find the rows to correct' ? { ...node, ...asGoogleSheets } : node,
		);
		expect(failureOf(await rest.run(await rest.save(imported, { nodes })))).toBeUndefined();
		const { conversations, items } = simulator.organization;
		const notes = conversations.filter((conversation) => conversation.title === title);
		const told = notes.map(({ id }) => items.find((item) => item.conversationId === id)?.text);
		expect(told).toEqual([expect.stringMatching(/^1 rows of[^]*\n\nRow 3: no area code\n\n/)]);
	});
}

/** Gives what Google Sheets gives: each row with its number, also those without a problem. */
const asGoogleSheets = {
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	executeOnce: false,
	parameters: {
		mode: 'raw',
		jsonOutput:
			'={{ { row_number: $itemIndex + 2, problem: $itemIndex === 1 ? "no area code" : "" } }}',
		options: {},
	},
};

/** Whether a cell that nobody has filled is blank or nothing depends on how the rows came into the table. */
function rowOf(
	chart: string,
	first: string,
	last: string,
	phone: string,
	birth: string,
): DataTableRow {
	return {
		...{ Chart_Number: chart === 'none' ? '' : chart, First_Name: first, Last_Name: last },
		...{ Mobile_Phone: phone, Email: '', Date_of_Birth: birth, Tags: 'New Patient' },
		...{ savedAs: chart === '60002' ? null : '', problem: chart === '60001' ? '' : null },
	};
}
