import type { IDataObject } from 'n8n-workflow';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { workflowOf, type Step } from '../e2e/workflowOf';
import { meaningOf, meantByRows, messyRows } from '../resources/contact/messyRows';
import { editorLines } from './editor/editorLines';
import { NodeView } from './editor/NodeView';
import { editorBench } from './editorBench';
import { Screenshots } from './Screenshots';

const nodeName = 'Spruce Health';

/** How a front desk brings a sheet into Spruce in a browser, whichever line of n8n that is. */
export function sheetInEditor(line: N8nLine): void {
	const screenshots = new Screenshots(line);
	const editor = editorBench(line, { simulator: { limits: { limit: Infinity } } });

	/** Opens Create or Update behind a sheet with these rows. */
	const openBehind = async (rows: IDataObject[]): Promise<NodeView> => {
		const { id } = await editor.stage.rest.createWorkflow(
			workflowOf('Sheet', editor.credential, [...sheetOf(rows), createOrUpdate]),
		);
		const url = `${editor.stage.baseUrl}/workflow/${id}`;
		return await NodeView.open(editor.page, editorLines[line], url, nodeName);
	};

	it('offers the columns of a contact and the own fields of the organization', async () => {
		const node = await openBehind(messyRows);
		const mapper = node.columnMapper();

		const columns = await mapper.columns();

		expect(columns.slice(0, 2).map((column) => column.replace(' (using to match)', ''))).toEqual([
			'Phone Number',
			'External ID',
		]);
		expect(columns).toEqual(expect.arrayContaining(['First Name', 'Date of Birth', 'Gender']));
		expect(columns).not.toContain('Fax Number');
		const own = editor.stage.simulator.organization.contactFields.map(({ name }) => name);
		expect(columns.slice(-own.length).sort()).toEqual([...own].sort());
		expect(await mapper.matchingColumns()).toEqual(['External ID', 'Phone Number']);
		await screenshots.take(editor.page, 'mapper');
	});

	it('stores what was filled in column by column, as a person writes it', async () => {
		const node = await openBehind([{ anything: 'else' }]);
		const mapper = node.columnMapper();
		await mapper.columns();
		await mapper.fill('Phone Number', '(206) 555-1398');
		await mapper.fill('First Name', 'Zoe');
		await mapper.fill('Gender', 'F');

		await node.execute();
		expect(await node.outputWith('+12065551398')).toContain('Zoe');
		expect(newContacts().at(-1)).toMatchObject({ givenName: 'Zoe', gender: 'female' });
	});

	it('stores ten messy rows by their headers, and says what it did not store', async () => {
		const before = newContacts().length;
		const node = await openBehind(messyRows);
		const mapper = node.columnMapper();
		await mapper.columns();
		await mapper.choose('Map Automatically');
		await mapper.matchOn('Mobile Phone');

		await node.execute();
		const output = await node.outputWith('Ada Ng');
		expect(output).toContain(
			'Not stored, because no column of a contact has these names: "Notes".',
		);
		expect(await node.itemCount()).toBe('10 items');
		expect(newContacts().slice(before).map(meaningOf)).toEqual(meantByRows);
		await screenshots.take(editor.page, 'sheet');
	});

	it('refuses a bad row by its header, and stores none of the rows', async () => {
		const before = newContacts().length;
		const rows = [{ ...messyRows[0], 'Phone #': '206-555-1320' }, { ...messyRows[1] }];
		const node = await openBehind([rows[0], { ...rows[1], birthday: '30/30/2019' }]);
		const mapper = node.columnMapper();
		await mapper.columns();
		await mapper.choose('Map Automatically');

		await node.execute();
		const output = await node.outputWith('birthday: ');
		expect(output).toContain('Row 2: birthday: ');
		expect(output).toContain('30/30/2019');
		expect(newContacts()).toHaveLength(before);
	});

	it('makes no request that the description of the API forbids', () => {
		expect(editor.stage.simulator.violations).toEqual([]);
	});

	/** The contacts that were created since the start, in that order. */
	function newContacts() {
		const { effects, organization } = editor.stage.simulator;
		const ids = effects
			.filter(({ operationId }) => operationId === 'CreateContact')
			.map(({ id }) => id);
		return ids.flatMap((id) => organization.contacts.filter((contact) => contact.id === id));
	}
}

const createOrUpdate: Step = {
	name: nodeName,
	parameters: {
		resource: 'contact',
		operation: 'upsert',
		options: { dateFormat: 'monthDayYear' },
	},
};

/** An Edit Fields node that holds a sheet, and a Split Out node that makes items of its rows. */
function sheetOf(rows: IDataObject[]): Step[] {
	return [
		{
			name: 'Sheet',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			credentials: {},
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			credentials: {},
			parameters: { fieldToSplitOut: 'rows', options: {} },
		},
	];
}
