import type { IDataObject } from 'n8n-workflow';
import { bytesOf } from '../../engine/environment/bytesOf';
import { storedFile } from '../../resources/conversationItem/itemsWithFiles';
import { showFiles } from '../../simulator/organization/files/showFiles';
import { itemEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

/** Delivers a message with these attachments, and returns the item that the workflow starts with. */
async function itemFor(attachments: IDataObject[], options: IDataObject = {}) {
	const bench = await spruce.start({
		parameters: { events: ['anyEvent'], options: { downloadFiles: true, ...options } },
	});
	await bench.activate();
	const delivery = await spruce.deliver(bench, itemEvent('phone', { attachments }));
	expect(delivery.status).toBe(200);
	const [item] = delivery.workflowData?.[0] ?? [];
	return item;
}

/** An attachment as an event shows it, with a link to a file in the simulator. */
function attachmentOf(title: string, content: Buffer): IDataObject {
	const { organization, baseUrl } = clinic.simulator;
	const filesUrl = `${new URL(baseUrl).origin}/files`;
	const data = storedFile(organization, 'application/pdf', content);
	const now = new Date().toISOString();
	return showFiles({ type: 'document', title, data }, filesUrl, now) as IDataObject;
}

/** An attachment whose link is refused without a request. */
function unsafeAttachment(title: string): IDataObject {
	return { type: 'document', title, data: { signedUrl: { url: 'http://files.example.com/a' } } };
}

describe('the files of an event', () => {
	it('come within a moment, however their names are meant to stop n8n', async () => {
		const names = ['.', ' ', '. ', '-', '/', '\u202e', 'a.', '\u0301'].map(
			(part) => `a${part.repeat(100_000)}a`,
		);
		const start = performance.now();

		const { json } = await itemFor(names.map(unsafeAttachment));

		// One of these names alone took 8 s.
		expect(performance.now() - start).toBeLessThan(60_000);
		expect(String(json.lookupError).split('; ')).toHaveLength(names.length);
		expect(String(json.lookupError).length).toBeLessThan(names.length * 200);
	});

	it('have different names where thousands of them have the same', async () => {
		const titles = Array.from({ length: 5_000 }, () => 'Scan.pdf');

		const { json } = await itemFor(titles.map(unsafeAttachment));

		const told = String(json.lookupError).split('; ');
		expect(new Set(told.map((one) => one.split(':')[0])).size).toBe(5_000);
		expect(told.at(-1)).toBe('Scan-5000.pdf: The link to the file is not safe');
	});

	it('are left out one by one where they are too large', async () => {
		const small = Buffer.from('small');

		const { json, binary } = await itemFor(
			[attachmentOf('Large.pdf', Buffer.alloc(1_000_001)), attachmentOf('Small.pdf', small)],
			{ maxFileSize: 1 },
		);

		expect(json.lookupError).toBe('Large.pdf: The file is larger than 1 MB');
		expect(Object.keys(binary ?? {})).toEqual(['data_1']);
		expect((await bytesOf(binary?.data_1)).equals(small)).toBe(true);
	});
});
