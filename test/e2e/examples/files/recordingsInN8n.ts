import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordCall } from '../../../simulator/organization/conversations/recordCall';
import type { SftpServer } from '../../../sftp/startSftpServer';
import { until } from '../../../until';
import { conversationWith } from '../clinic/conversationWith';
import { deliverOnceMore } from '../clinic/deliverOnceMore';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { recording, storedFiles } from './storedFiles';
import { whileActive } from '../clinic/whileActive';
import { whileAway } from '../clinic/whileAway';
import { withCredential } from '../clinic/withCredential';

const example = 'Store call recordings';

/** The example that stores the recordings of calls. */
export function recordingsInN8n(clinic: () => ExampleClinic, sftp: () => SftpServer): void {
	const simulator = () => clinic().stage.simulator;
	const call = (from: string, ...files: Array<ReturnType<typeof recording>>) =>
		recordCall(simulator().organization, from, files);
	const stored = async (from: string) =>
		Object.values(await storedFiles(join(sftp().folder, 'recordings'), from));

	it('stores both recordings of a call, once', async () => {
		const workflow = await clinic().imported(example);
		const from = '+12065558101';
		await whileActive(clinic(), workflow, async () => {
			const item = call(from, recording('call.wav', 'hello'), recording('call.wav', 'goodbye'));
			await clinic().finished(workflow, 1);
			expect(await stored(from)).toEqual(['RIFF hello', 'RIFF goodbye']);
			expect(conversationWith(simulator(), item).notes).toEqual([]);

			await deliverOnceMore(simulator(), item);
			call(from, recording('call.wav', 'once more'));
			expect(await clinic().finished(workflow, 2)).toHaveLength(2);
			expect(await stored(from)).toHaveLength(3);
		});
	});

	it('notes once why recordings of a call could not be stored, and stores those of the next', async () => {
		await writeFile(join(sftp().folder, 'not a folder'), 'but a file');
		const workflow = await clinic().imported(example, storingBelowAFile);
		const [from, other] = ['+12065558102', '+12065558103'];
		await whileActive(clinic(), workflow, async () => {
			const item = call(from, recording('no.wav', 'one'), recording('no.wav', 'two'));
			await clinic().finished(workflow, 1);
			call(other, recording('yes.wav', 'three'));
			await clinic().finished(workflow, 2);
			expect(conversationWith(simulator(), item).notes).toEqual([
				expect.stringMatching(/^The recording of this call could not be stored: .*not a folder/),
			]);
			expect(await stored(other)).toEqual(['RIFF three']);
		});
	});

	it('stores the recordings of calls while n8n was away, and notes those that could not be stored', async () => {
		await writeFile(join(sftp().folder, 'not a folder'), 'but a file');
		const workflow = await clinic().imported(example, storingBelowAFile);
		const [refused, kept] = ['+12065558106', '+12065558107'];
		await whileActive(clinic(), workflow, async () => {
			const items = await whileAway(simulator(), () => [
				call(refused, recording('no.wav', 'one')),
				call(kept, recording('yes.wav', 'two')),
			]);
			// n8n may still be reading Spruce's log: what it finds then comes with the next event.
			call('+12065558108', recording('yes.wav', 'three'));
			await clinic().finished(workflow, 1);
			call('+12065558108', recording('yes.wav', 'four'));
			await until(async () => (await stored(kept)).length > 0);
			await clinic().finished(workflow, 2);
			const notes = items.map((item) => conversationWith(simulator(), item).notes);
			expect(notes).toEqual([[expect.stringContaining('not a folder')], []]);
			expect(await stored(kept)).toEqual(['RIFF two']);
		});
	});

	it('notes it when the account of the storage was deleted, or Spruce does not give the recording', async () => {
		const { rest } = clinic().stage;
		const imported = await clinic().imported(example);
		const deleted = { id: 'deleted', name: 'Account that was deleted' };
		const workflow = await rest.save(imported, withCredential(imported, 'sftp', deleted));
		await whileActive(clinic(), workflow, async () => {
			const unstored = call('+12065558104', recording('a.wav', 'unstored'));
			await clinic().finished(workflow, 1);
			simulator().faults.add({ kind: 'status', status: 404, operationId: 'ConversationItem' });
			const lost = call('+12065558105', recording('a.wav', 'lost'));
			await clinic().finished(workflow, 2);
			expect(conversationWith(simulator(), unstored).notes).toEqual([
				expect.stringContaining('the step that stores it did not work'),
			]);
			expect(conversationWith(simulator(), lost).notes).toEqual([
				expect.stringContaining('no record with this ID'),
			]);
		});
	});
}

/** Some files go below what is a file, and no folder: the storage refuses them. */
const storingBelowAFile: Changes = {
	'Store the file': (parameters) => ({
		...parameters,
		path: String(parameters.path).replace(
			'=/',
			"=/{{ $json.fileName.startsWith('no') ? 'not a folder/' : '' }}",
		),
	}),
};
