import { bytesOf } from '../../engine/environment/bytesOf';
import { badConversationItemIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';
import { itemOfCall, itemWithAttachments, storedFile } from './itemsWithFiles';

describe('conversationItem: download', () => {
	const clinic = simulatedClinic();
	const download = { resource: 'conversationItem', operation: 'download' };
	const idOfItem = byId('={{ $json.id }}');

	/** Adds an item with one attachment of this content, and returns its ID. */
	function itemWithFile(content: Buffer, title = 'Referral.pdf', type = 'application/pdf'): string {
		const { organization } = clinic.simulator;
		const data = storedFile(organization, type, content);
		return itemWithAttachments(organization, [{ type: 'document', title, data }]);
	}

	/** Adds an item with a picture, a document with the same title, and a link, which is not a file. */
	function itemWithThreeAttachments(): string {
		const { organization } = clinic.simulator;
		const picture = storedFile(organization, 'image/jpeg', Buffer.from('picture'));
		const scan = storedFile(organization, 'image/jpeg', Buffer.from('scan'));
		const visit = { title: 'Visit', type: 'visit' } as never;
		return itemWithAttachments(organization, [
			{ type: 'image', title: 'photo.jpg', data: picture },
			visit,
			{ type: 'image', title: 'photo.jpg', data: scan },
		]);
	}

	function callWithFiles(): string {
		const { organization } = clinic.simulator;
		return itemOfCall(organization, {
			recordings: [
				storedFile(organization, 'audio/mpeg', Buffer.from('first recording')),
				storedFile(organization, 'audio/mpeg', Buffer.from('second recording')),
			],
			voicemail: {
				...storedFile(organization, 'audio/mpeg', Buffer.from('voicemail')),
				transcription: { id: 'transcription_1', status: 'completed' },
			},
		});
	}

	function requestsTo(start: string) {
		return clinic.simulator.requests.filter(({ path }) => path.startsWith(start));
	}

	it('returns each attachment as its own item, under a unique file name', async () => {
		const id = itemWithThreeAttachments();

		const { items, error } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(error).toBeUndefined();
		const [conversation] = clinic.simulator.organization.conversations;
		expect(items.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual(
			['photo.jpg', 'photo-2.jpg'].map((fileName) => ({
				json: {
					id,
					conversationId: conversation.id,
					createdAt: '2026-03-31T09:00:00.000Z',
					author: conversation.title,
					source: 'attachment',
					fileName,
					mimeType: 'image/jpeg',
					type: 'image',
					title: 'photo.jpg',
				},
				pairedItem: { item: 0 },
			})),
		);
		expect(items.map(({ binary }) => binary?.data)).toMatchObject([
			{ fileName: 'photo.jpg', fileExtension: 'jpg', mimeType: 'image/jpeg' },
			{ fileName: 'photo-2.jpg', fileExtension: 'jpg', mimeType: 'image/jpeg' },
		]);
		expect(await bytesOf(items[1].binary?.data)).toEqual(Buffer.from('scan'));
	});

	it('names recordings and the voicemail of a call after the item', async () => {
		const id = callWithFiles();

		const { items } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(items.map(({ json }) => [json.source, json.fileName])).toEqual([
			['recording', `recording-${id}.mp3`],
			['recording', `recording-${id}-2.mp3`],
			['voicemail', `voicemail-${id}.mp3`],
		]);
		expect(items[2].json.transcription).toEqual({ id: 'transcription_1', status: 'completed' });
		const contents = await Promise.all(
			items.map(async ({ binary }) => (await bytesOf(binary?.data)).toString()),
		);
		expect(contents).toEqual(['first recording', 'second recording', 'voicemail']);
	});

	it.each([
		['attachment', []],
		['recording', ['recording', 'recording']],
		['voicemail', ['voicemail']],
	])('downloads only the chosen files: %s', async (files, sources) => {
		const { items } = await clinic.run({
			...download,
			conversationItemId: byId(callWithFiles()),
			files,
		});

		expect(items.map(({ json }) => json.source)).toEqual(sources);
		expect(requestsTo('/files/')).toHaveLength(sources.length);
	});

	it('puts the file into the chosen field, for each item of the input', async () => {
		const ids = ['one', 'two', 'three'].map((text) => itemWithFile(Buffer.from(text)));

		const { items } = await clinic.run(
			{ ...download, conversationItemId: idOfItem, binaryPropertyName: 'fax' },
			{ items: ids.map((id) => ({ id })) },
		);

		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			ids.map((id, item) => [id, { item }]),
		);
		expect((await bytesOf(items[2].binary?.fax)).toString()).toBe('three');
	});

	it('returns no item when there is no file', async () => {
		const { items, error } = await clinic.run({
			...download,
			conversationItemId: byId(itemWithAttachments(clinic.simulator.organization, [])),
		});

		expect(error).toBeUndefined();
		expect(items).toEqual([]);
		expect(requestsTo('/files/')).toEqual([]);
	});

	it('says that there is no file where the user chose so', async () => {
		const { items } = await clinic.run({
			...download,
			conversationItemId: byId(itemWithAttachments(clinic.simulator.organization, [])),
			ifNothingFound: 'item',
		});

		expect(items).toEqual([{ json: { found: false }, pairedItem: { item: 0 } }]);
	});

	it('returns a file name that is safe to store', async () => {
		const id = itemWithFile(
			Buffer.from('x'),
			'../../etc/Überweisung\n"März" 🩺',
			'application/pdf',
		);

		const { items } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(items[0].json).toMatchObject({ fileName: 'etc Überweisung März 🩺.pdf' });
		expect(items[0].binary?.data.fileName).toBe('etc Überweisung März 🩺.pdf');
		expect(items[0].binary?.data.directory).toBeUndefined();
	});

	it('never sends the token to the file host, and saves no link to the file', async () => {
		const { items, runData } = await clinic.run({
			...download,
			conversationItemId: byId(callWithFiles()),
		});

		const downloads = requestsTo('/files/');
		expect(downloads).toHaveLength(3);
		expect(downloads.filter(({ headers }) => 'authorization' in headers)).toEqual([]);
		expect(JSON.stringify([items, runData])).not.toContain('signature=');
	});

	it('follows a redirect of the file host, still without the token', async () => {
		const id = itemWithFile(Buffer.from('content'));
		const other = storedFile(
			clinic.simulator.organization,
			'application/pdf',
			Buffer.from('moved'),
		);
		const files = clinic.simulator.baseUrl.replace(/v1$/, 'files');
		const location = `${files}/${other.mediaId}?expires=${Date.now() + 60_000}&signature=simulated`;
		clinic.simulator.faults.add({ kind: 'redirect', location, path: /^\/files\// });

		const { items } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect((await bytesOf(items[0].binary?.data)).toString()).toBe('moved');
		expect(requestsTo('/files/').map(({ headers }) => headers.authorization)).toEqual([
			undefined,
			undefined,
		]);
	});

	it('does not follow a redirect to an address that is not encrypted', async () => {
		const id = itemWithFile(Buffer.from('content'));
		clinic.simulator.faults.add({
			kind: 'redirect',
			location: 'http://files.example.com/1',
			path: /^\/files\//,
		});

		const { error } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(error?.message).toBe('The link to the file is not safe');
	});

	it.each([400, 401, 403, 404, 410])(
		'reads a fresh link for the file whose link is refused with %s',
		async (status) => {
			const id = callWithFiles();
			const faultsPath = /^\/files\//;
			clinic.simulator.faults.add({ kind: 'status', status, path: faultsPath, skip: 1, times: 2 });

			const { items } = await clinic.run({ ...download, conversationItemId: byId(id) });

			expect(items).toHaveLength(3);
			expect((await bytesOf(items[1].binary?.data)).toString()).toBe('second recording');
			expect(requestsTo('/conversationItems/')).toHaveLength(3);
			expect(requestsTo('/files/')).toHaveLength(5);
		},
	);

	it('fails when fresh links are also refused, and says so', async () => {
		const id = itemWithFile(Buffer.from('x'));
		clinic.simulator.organization.media.pop();

		const { error } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(error?.message).toBe('No link from Spruce Health opens the file');
		expect(error?.description).toContain('fresh ones were refused, too');
		expect(error?.context?.spruce).toMatchObject({
			statusCode: 404,
			operation: 'conversationItem: download',
			attempts: 3,
			retryable: false,
		});
		expect(JSON.stringify(error)).not.toContain('signature=');
	});

	it.each([
		['breaks off', { kind: 'reset' }],
		['breaks off in the middle of the file', { kind: 'truncate' }],
		['answers with an error', { kind: 'status', status: 503 }],
		['answers with the page of a proxy', { kind: 'html', status: 200 }],
	] as const)('tries again when the file host %s', async (_what, fault) => {
		const content = Buffer.alloc(300_000, 'fax');
		const id = itemWithFile(content);
		clinic.simulator.faults.add({ ...fault, path: /^\/files\//, times: 2 });

		const { items } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(await bytesOf(items[0].binary?.data)).toEqual(content);
		expect(requestsTo('/files/')).toHaveLength(3);
		expect(requestsTo('/conversationItems/')).toHaveLength(1);
	});

	it('returns no partial file when every download breaks off', async () => {
		const id = itemWithFile(Buffer.alloc(300_000, 'fax'));
		clinic.simulator.faults.add({ kind: 'truncate', path: /^\/files\//, times: 9 });

		const { items, error } = await clinic.run({ ...download, conversationItemId: byId(id) });

		expect(items).toEqual([]);
		expect(error?.message).toBe('The file did not arrive');
		expect(error?.description).toContain('was not answered 5 times');
		expect(error?.description).toContain('127.0.0.1');
		expect(error?.context?.spruce).toMatchObject({ attempts: 5, retryable: true });
	});

	it('stops a running download when the execution is canceled', async () => {
		const id = itemWithFile(Buffer.alloc(300_000, 'fax'));
		clinic.simulator.faults.add({ kind: 'stall', path: /^\/files\// });

		const { status } = await clinic.run(
			{ ...download, conversationItemId: byId(id) },
			{ cancelAfterMs: 500 },
		);

		expect(status).toBe('canceled');
		expect(requestsTo('/files/')).toHaveLength(1);
	});

	it('aborts a download that is stuck, and tries again', async () => {
		const id = itemWithFile(Buffer.from('voice'));
		clinic.simulator.faults.add({ kind: 'stall', path: /^\/files\// });

		const { items } = await clinic.run(
			{ ...download, conversationItemId: byId(id) },
			{ credentials: { ...clinic.credential, timeoutSeconds: 1 } },
		);

		expect((await bytesOf(items[0].binary?.data)).toString()).toBe('voice');
		expect(requestsTo('/files/')).toHaveLength(2);
	});

	it('uses one call of the rate limit for any number of files', async () => {
		const id = callWithFiles();
		clinic.simulator.limits.limit = 1;

		const { items } = await clinic.run({
			...download,
			conversationItemId: byId(id),
			requestOptions: { maxWaitSeconds: 0 },
		});

		expect(items).toHaveLength(3);
	});

	it.each([
		[{ files: 'faxes' }, 'Files: this is not one of the options'],
		[{ binaryPropertyName: expression('') }, 'Put Output File in Field: nothing was entered'],
		[{ binaryPropertyName: expression(null) }, 'Put Output File in Field: nothing was entered'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run({
			...download,
			conversationItemId: byId('ti_1'),
			...parameters,
		});

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(
		clinic,
		'Conversation Item',
		(id) => ({
			...download,
			conversationItemId: id,
		}),
		badConversationItemIds,
	);

	it('names thousands of files of one title, and one of a hundred thousand dots, in a moment', async () => {
		const { organization } = clinic.simulator;
		const data = storedFile(organization, 'application/pdf', Buffer.from('fax'));
		const attachment = (title: string) => ({ type: 'document' as const, title, data });
		const dots = `a${'.'.repeat(100_000)}a`;
		const [one, thousands] = [
			itemWithAttachments(organization, [attachment(dots)]),
			itemWithAttachments(organization, Array(5_000).fill(attachment('Scan.pdf'))),
		];
		const start = performance.now();

		const { items } = await clinic.run({ ...download, conversationItemId: byId(one) });
		const none = await clinic.run({
			...download,
			conversationItemId: byId(thousands),
			files: 'recording',
		});
		const listed = await clinic.run({
			resource: 'conversationItem',
			operation: 'getAll',
			conversationId: byId(organization.conversations[0].id),
			returnAll: true,
			simplify: true,
		});

		expect(items[0].json.fileName).toHaveLength(120 + '.pdf'.length);
		expect(none.items).toEqual([]);
		expect(listed.items.map(({ json }) => json.id)).toEqual(
			expect.arrayContaining([one, thousands]),
		);
		expect(performance.now() - start).toBeLessThan(60_000);
	});
});
