import type { INode, INodeParameters } from 'n8n-workflow';
import { createHash, randomFillSync } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf } from '../../engine/environment/bytesOf';
import { itemsNode } from '../../engine/actions/itemsNode';
import { outcomeOf } from '../../engine/actions/outcomeOf';
import { runWorkflow } from '../../engine/actions/runWorkflow';
import { spruceNode } from '../../engine/environment/spruceTypes';
import { storeFilesOnDisk } from '../../engine/environment/storeFilesOnDisk';
import { until } from '../../until';
import { simulatedClinic } from '../simulatedClinic';
import { itemOfCall, storedFile } from './itemsWithFiles';

const megabyte = 1_000_000;
/** The buffers of the sockets and of the file on both sides. */
const mostOnItsWay = 10 * megabyte;

describe('conversationItem: download, when n8n keeps files on disk', () => {
	const clinic = simulatedClinic();
	const disk = storeFilesOnDisk();

	function downloadOf(recording: Buffer): INodeParameters {
		const { organization } = clinic.simulator;
		const recordings = [storedFile(organization, 'audio/mpeg', recording)];
		const value = itemOfCall(organization, { recordings });
		const conversationItemId = { __rl: true as const, mode: 'id', value };
		return { resource: 'conversationItem', operation: 'download', conversationItemId };
	}

	function itemsAt(name: string): INode {
		const type = 'test.items';
		return { id: '0', name, type, typeVersion: 1, position: [0, 0], parameters: {} };
	}

	function bytesIn(folder: string): number {
		const files = readdirSync(folder, { recursive: true, withFileTypes: true });
		return files
			.filter((entry) => entry.isFile())
			.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
	}

	function digestOf(content: Buffer): string {
		return createHash('sha256').update(content).digest('hex');
	}

	it('writes a large recording to the disk while it arrives, instead of collecting it', async () => {
		const half = 50 * megabyte;
		const parameters = downloadOf(randomFillSync(Buffer.alloc(2 * half)));
		// Only the first half comes: it can be on the disk only if it was not collected in memory.
		clinic.simulator.faults.add({ kind: 'stall', path: /^\/files\// });

		const isFirstHalfWritten = until(() => bytesIn(disk.folder) > half - mostOnItsWay);
		const { status } = await clinic.run(parameters, { cancelWhen: isFirstHalfWritten });

		expect(status).toBe('canceled');
	});

	it('stores the whole of a large recording', async () => {
		const recording = randomFillSync(Buffer.alloc(100 * megabyte));

		const { items } = await clinic.run(downloadOf(recording));

		const file = items[0].binary?.data;
		expect(file?.id).toMatch(/^filesystem/);
		expect(digestOf(await bytesOf(file))).toBe(digestOf(recording));
	});

	it('returns the whole recording when the download broke off in the middle', async () => {
		const recording = randomFillSync(Buffer.alloc(5 * megabyte));
		const parameters = downloadOf(recording);
		clinic.simulator.faults.add({ kind: 'truncate', path: /^\/files\//, times: 2 });

		const { items } = await clinic.run(parameters);

		expect(digestOf(await bytesOf(items[0].binary?.data))).toBe(digestOf(recording));
	});

	it('returns no partial recording when every download breaks off', async () => {
		const parameters = downloadOf(randomFillSync(Buffer.alloc(megabyte)));
		clinic.simulator.faults.add({ kind: 'truncate', path: /^\/files\//, times: 9 });

		const { items, error } = await clinic.run(parameters);

		expect(items).toEqual([]);
		expect(error?.message).toBe('The file did not arrive');
	});

	it('stops a running download when the execution is canceled', async () => {
		const parameters = downloadOf(randomFillSync(Buffer.alloc(megabyte)));
		clinic.simulator.faults.add({ kind: 'stall', path: /^\/files\// });

		const { status } = await clinic.run(parameters, { cancelAfterMs: 500 });

		expect(status).toBe('canceled');
	});

	it('passes a recording on to Media: Upload', async () => {
		const recording = randomFillSync(Buffer.alloc(megabyte));
		const start = spruceNode({ id: '1', name: 'Download', parameters: downloadOf(recording) });
		const parameters = { resource: 'media', operation: 'upload' };
		const upload = spruceNode({ id: '2', name: 'Upload', parameters });

		const run = await runWorkflow({
			nodes: [itemsAt('Items'), start, upload],
			connections: {
				Items: { main: [[{ node: 'Download', type: 'main', index: 0 }]] },
				Download: { main: [[{ node: 'Upload', type: 'main', index: 0 }]] },
			},
			nodeTypes: { 'test.items': itemsNode([{ json: {} }]) },
			credentials: clinic.credential,
		});

		const uploaded = clinic.simulator.organization.media.at(-1);
		expect(outcomeOf(run, 'Upload').items[0].json).toEqual({ object: 'media', id: uploaded?.id });
		expect(uploaded).toMatchObject({
			filename: expect.stringMatching(/^recording-ti_\w+\.mp3$/),
			contentType: 'audio/mpeg',
		});
		expect(uploaded?.content.equals(recording)).toBe(true);
	});

	it('does not download again what n8n cannot store', async () => {
		const parameters = downloadOf(Buffer.from('recording'));
		rmSync(disk.folder, { recursive: true });
		writeFileSync(disk.folder, 'a file where the folder should be');

		const { items, error } = await clinic.run(parameters);

		expect(items).toEqual([]);
		expect(error).toBeDefined();
		expect(clinic.simulator.requests.map(({ path }) => path.split('/')[1])).toEqual([
			'conversationItems',
			'files',
		]);
	});
});
