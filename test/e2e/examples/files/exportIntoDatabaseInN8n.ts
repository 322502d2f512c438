import type { PostgresServer } from '../../../postgres/startPostgres';
import { rowsFrom } from '../../../postgres/rowsFrom';
import { csvOf } from '../../../simulator/exports/csvOf';
import { writeExport } from '../../../simulator/exports/writeExport';
import type { SftpServer } from '../../../sftp/startSftpServer';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import { notesIn } from '../clinic/conversationView';
import { ExportFolder } from './ExportFolder';

const example = 'Load the nightly export into PostgreSQL';
const monday = '2026-11-02T08:00:00.123Z';
const tuesday = '2026-11-03T08:00:00.456Z';
const hourMs = 3_600_000;

/** The example that loads Spruce's exports into a database. */
export function exportIntoDatabaseInN8n(
	clinic: () => ExampleClinic,
	sftp: () => SftpServer,
	postgres: () => PostgresServer,
): void {
	let folder: ExportFolder;
	let folders = 0;

	beforeEach(async () => {
		folder = await ExportFolder.create(sftp(), `into-postgres-${++folders}`);
		await query('DROP VIEW IF EXISTS spruce_entities; DROP TABLE IF EXISTS spruce_export');
	});

	const query = async (sql: string) => await rowsFrom(postgres(), sql);
	const run = async () => {
		const workflow = await clinic().imported(example, folder.entered);
		const execution = await clinic().stage.rest.run(workflow);
		expect(execution.status).toBe('success');
	};
	const loaded = async (file: string) =>
		(await query(`SELECT data FROM spruce_export WHERE file = '${file}'`)).map(({ data }) => data);
	const names = async () => {
		const rows = await query('SELECT first_name FROM spruce_entities ORDER BY entity_id');
		return rows.map(({ first_name: name }) => name);
	};
	/** What the team was told of a zip. */
	const told = (zip: string) => {
		const { organization } = clinic().stage.simulator;
		const notes = organization.conversations.flatMap(({ type, title, id }) =>
			type === 'note' && title === 'Nightly export' ? notesIn(organization, id) : [],
		);
		return notes.filter((note) => note.includes(` ${zip} could not be loaded`));
	};

	it('loads what the files say, unknown files and columns as well, once', async () => {
		const entities = [
			{ entity_id: 'entity_1', first_name: 'Zoë "Z"', last_name: 'Línea,\nBreak', dob: '' },
			{ entity_id: 'entity_2', first_name: '李', last_name: '$1 {{ 1 + 1 }}', dob: '1980-02-29' },
			{ entity_id: '', first_name: 'Nobody', last_name: "O'Fictional \\", dob: '' },
		];
		const calls = [
			{ call_id: '1', from: '+12065550141', new_column: 'a' },
			{ call_id: '1', from: '+12065550142', new_column: '' },
		];
		await folder.deliver('night.zip', monday, {
			'entities.csv': `\uFEFF${csvOf(Object.keys(entities[0]), entities)}`,
			'calls.csv': csvOf(Object.keys(calls[0]), calls),
			'nobody.csv': 'some_id,name\n',
			'read me.txt': 'Hello, you.\nNo "table.',
		});
		await run();

		expect(await loaded('entities.csv')).toEqual(expect.arrayContaining(entities));
		expect(await loaded('calls.csv')).toEqual(expect.arrayContaining(calls));
		const counts = 'SELECT file, count(*)::int, max(loaded_at) FROM spruce_export GROUP BY file';
		const first = await query(`${counts} ORDER BY file`);
		expect(first.map(({ file, count }) => [file, count])).toEqual([
			['calls.csv', 2],
			['entities.csv', 3],
			['metadata.csv', 1],
		]);
		expect(await folder.zips()).toEqual([]);
		expect(await folder.zips('done')).toEqual(['night.zip']);
		await run();
		expect(await query(`${counts} ORDER BY file`)).toEqual(first);
	});

	it('lets no older zip overwrite a newer one, even of the same name', async () => {
		const ada = { entity_id: 'entity_1', first_name: 'Ada' };
		const bo = { entity_id: 'entity_2', first_name: 'Bo' };
		const columns = Object.keys(ada);
		await folder.deliver('export.zip', tuesday, { 'entities.csv': csvOf(columns, [ada]) });
		await run();
		const earlier = csvOf(columns, [{ ...ada, first_name: 'Adelheid' }, bo]);
		await folder.deliver('export.zip', monday, { 'entities.csv': earlier });
		await run();

		expect(await names()).toEqual(['Ada']);
		expect(await loaded('entities.csv')).toEqual(expect.arrayContaining([ada, bo]));
		expect(await folder.zips('done')).toEqual(['export.zip', 'export.zip']);
	});

	it('names each zip that cannot be loaded, and loads the others', async () => {
		const good = 'entity_id,first_name\nentity_1,Ada\n';
		await folder.deliverBroken('cut off.zip');
		await folder.deliverFiles('without metadata.zip', { 'entities.csv': good });
		await folder.deliver('odd.zip', monday, { 'entities.csv': `${good}entity_2,Bo,a third\n` });
		await folder.deliver('whole.zip', monday, { 'entities.csv': good });
		await folder.deliver('arriving.zip', tuesday, { 'entities.csv': good }, 1);
		await run();

		expect(await folder.zips('failed')).toEqual(['cut off.zip', 'odd.zip', 'without metadata.zip']);
		expect(await folder.zips('done')).toEqual(['whole.zip']);
		expect(await folder.zips()).toEqual(['arriving.zip']);
		expect(await names()).toEqual(['Ada']);
		expect(told('cut off.zip')).toEqual([expect.stringMatching(/folder "failed".*Reason: .+/)]);
		expect(told('without metadata.zip')).toEqual([
			expect.stringMatching(/metadata\.csv is missing/),
		]);
		expect(told('odd.zip')).toEqual([
			expect.stringMatching(/entities\.csv cannot be read: .*line 3/),
		]);
		expect(told('whole.zip')).toEqual([]);
	});

	it('moves a zip that cannot be loaded though Spruce takes no note of it', async () => {
		await folder.deliverFiles('untold.zip', {});
		const body = { statusCode: 400, type: 'invalid_input', message: 'No notes today.' };
		const fault = { kind: 'status', status: 400, body, operationId: 'CreateConversation' } as const;
		clinic().stage.simulator.faults.add(fault);
		await run();
		expect(await folder.zips('failed')).toEqual(['untold.zip']);
		expect(told('untold.zip')).toEqual([]);
	});

	it('loads an export of everybody, with 20,000 rows of another file', async () => {
		const { organization } = clinic().stage.simulator;
		await writeExport(folder.path, organization, new Date(Date.now() - hourMs));
		const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `${index}`, text: 'Hello' }));
		await folder.deliver('large.zip', monday, { 'large.csv': csvOf(['id', 'text'], rows) });
		await run();

		const members = organization.members.filter(({ type }) => type !== 'organization');
		const [{ count }] = await query('SELECT count(*)::int FROM spruce_entities');
		expect(count).toBe(organization.contacts.length + members.length);
		expect(await loaded('large.csv')).toHaveLength(rows.length);
	});
}
