import { join } from 'node:path';
import { csvOf } from '../../../simulator/exports/csvOf';
import { writeExport } from '../../../simulator/exports/writeExport';
import type { SftpServer } from '../../../sftp/startSftpServer';
import { type Execution, itemsOf } from '../../host/Execution';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { notesIn } from '../clinic/conversationView';
import { ExportFolder } from './ExportFolder';

const example = 'Load the nightly export into a data table';
const monday = '2026-11-02T08:00:00.123Z';
const tuesday = '2026-11-03T08:00:00.456Z';
const columns = ['entity_id', 'type', 'first_name', 'last_name', 'dob', 'new_column'];

/** The example that loads Spruce's newest export into a data table. */
export function exportIntoTableInN8n(clinic: () => ExampleClinic, sftp: () => SftpServer): void {
	let folder: ExportFolder;
	let folders = 0;

	beforeEach(async () => {
		folder = await ExportFolder.create(sftp(), `into-table-${++folders}`);
	});

	const run = async (): Promise<Execution> => {
		const workflow = await clinic().imported(example, folder.entered);
		return await clinic().stage.rest.run(workflow);
	};
	const table = async () => await clinic().rowsOf('Spruce contacts');
	const names = async () => (await table()).map(({ first_name: name }) => name);
	const entities = (...firstNames: string[]) => ({
		'entities.csv': csvOf(
			columns,
			firstNames.map((name, index) => ({ entity_id: `entity_${index}`, first_name: name })),
		),
	});
	const notes = () => {
		const { organization } = clinic().stage.simulator;
		return organization.conversations.flatMap(({ type, title, id }) =>
			type === 'note' && title === 'Nightly export' ? notesIn(organization, id) : [],
		);
	};

	it('holds what the newest zip says, each contact once, after an unfinished run as well', async () => {
		const zoe = { entity_id: 'entity_1', first_name: 'Zoë "Z"', last_name: 'Línea,\nBreak' };
		const li = { entity_id: 'entity_2', type: 'PATIENT', first_name: '李', dob: '1980-02-29' };
		await folder.deliver('older.zip', tuesday, entities('Adelheid'), 90);
		await folder.deliver('newer.zip', monday, { 'entities.csv': csvOf(columns, [zoe, li]) });
		const both = [
			expect.objectContaining({ ...zoe, dob: '', exported_until: monday }),
			expect.objectContaining({ ...li, last_name: '', exported_until: monday }),
		];
		expect((await run()).status).toBe('success');
		expect(await table()).toEqual(both);

		// What a run leaves that ends before it removes the earlier rows.
		const leftover = { ...zoe, exported_until: monday, load_number: 0 };
		const { stage, tables } = clinic();
		await stage.rest.addRows(tables['Spruce contacts'], [leftover]);
		expect((await run()).status).toBe('success');
		expect(await table()).toEqual(both);
	});

	it('replaces everybody with the next zip, and takes none that is still arriving', async () => {
		await folder.deliver('1.zip', monday, entities('Ada', 'Bo', 'Cy'));
		await run();
		await folder.deliver('2.zip', tuesday, entities('Ada'), 1);
		await run();
		expect(await names()).toEqual(['Ada', 'Bo', 'Cy']);
		await folder.deliver('2.zip', tuesday, entities('Ada'), 30);
		await run();
		expect(await names()).toEqual(['Ada']);
		expect(await folder.zips()).toEqual(['1.zip', '2.zip']);
	});

	it('finds the newest zip where another workflow has moved it', async () => {
		await folder.deliver('older.zip', monday, entities('Bo'), 90);
		const moved = await ExportFolder.create(sftp(), join(folder.name, 'done'));
		await moved.deliver('newer.zip', tuesday, entities('Ada'));
		await run();
		expect(await names()).toEqual(['Ada']);
	});

	it('keeps its rows and tells the team when a zip cannot be loaded', async () => {
		await folder.deliver('whole.zip', monday, entities('Ada'), 90);
		await run();
		await folder.deliverBroken('broken.zip');
		await run();
		await folder.deliverFiles('no metadata.zip', entities('Bo'), 50);
		await run();
		await folder.deliver('no entities.zip', tuesday, {}, 40);
		await run();

		expect(await names()).toEqual(['Ada']);
		for (const zip of ['broken', 'no metadata', 'no entities']) {
			const told = notes().filter((note) => note.includes(` ${zip}.zip could not be loaded`));
			expect(told).toEqual([expect.stringMatching(/Reason: .+/)]);
		}
	});

	it('takes an export of everybody', async () => {
		const { organization } = clinic().stage.simulator;
		const until = new Date(Date.now() - 3_600_000);
		await writeExport(folder.path, organization, until);
		const execution = await run();
		const [{ json }] = itemsOf(execution, 'Save the contacts');
		const teammates = organization.members.filter(({ type }) => type !== 'organization');
		expect(json.insertedRows).toBe(organization.contacts.length + teammates.length);
		// n8n lists only the first rows of a table.
		const rows = await table();
		const first = organization.contacts.slice(0, rows.length);
		expect(rows).toEqual(
			first.map(({ id, displayName }) =>
				expect.objectContaining({ entity_id: id, display_name: displayName }),
			),
		);
	});
}
