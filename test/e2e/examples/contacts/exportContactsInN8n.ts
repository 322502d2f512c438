import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import type { SftpServer } from '../../../sftp/startSftpServer';
import { failureOf } from '../../host/Execution';
import type { ExampleClinic } from '../clinic/ExampleClinic';

const example = 'Export all contacts';
const upload = 'Put the file on the server';

/** "Export all contacts": all of them, or no file. */
export function exportContactsInN8n(clinic: () => ExampleClinic, sftp: () => SftpServer): void {
	const teamNotes = () => {
		const { conversations, items } = clinic().stage.simulator.organization;
		const notes = conversations.filter(({ title }) => title === 'The export of contacts failed');
		return notes.map(({ id }) => items.find((item) => item.conversationId === id)?.text);
	};

	it('puts a file with every contact on the server, and none that is cut short', async () => {
		const { rest, simulator } = clinic().stage;
		const zone = 'America/New_York';
		const workflow = await clinic().imported(example);
		await rest.save(workflow, { settings: { executionOrder: 'v1', timezone: zone } });
		await rest.activate(workflow);
		await rest.deactivate(workflow);
		const day = DateTime.now().setZone(zone).toISODate();
		const file = join(sftp().folder, 'exports', `spruce-contacts-${day}.csv`);

		simulator.faults.add({ kind: 'status', status: 403, operationId: 'ListContacts', skip: 1 });
		expect(failureOf(await rest.run(workflow))).toBe('Spruce Health does not allow this');
		expect(existsSync(file)).toBe(false);

		expect(failureOf(await rest.run(workflow))).toBeUndefined();
		const { contacts } = simulator.organization;
		const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
		expect(header).toMatch(/^\W?Contact ID,Name,First Name,/);
		expect(lines.map((line) => line.split(',')[0]).sort()).toEqual(
			contacts.map(({ id }) => id).sort(),
		);
		const [ada] = contacts.filter(({ displayName }) => displayName === 'Ada Wren Imaginova');
		expect(lines.find((line) => line.startsWith(ada.id))).toContain(
			'Ada Wren Imaginova,Ada,Imaginova,1963-09-27,',
		);
		expect(teamNotes()).toEqual([]);
	});

	it('tells the team when the file could not be stored', async () => {
		const { rest } = clinic().stage;
		await writeFile(join(sftp().folder, 'a file'), 'where a folder was meant');
		const workflow = await clinic().imported(example, {
			'Get all contacts': (parameters) => ({ ...parameters, returnAll: false, limit: 1 }),
			[upload]: (parameters) => ({ ...parameters, path: '/a file/contacts.csv' }),
		});
		expect(failureOf(await rest.run(workflow))).toBeUndefined();
		expect(teamNotes()).toEqual([
			expect.stringMatching(/could not be put on the server: .*(?:a file|Failure|ENOTDIR)/),
		]);
	});
}
