import type { INodeExecutionData } from 'n8n-workflow';
import { randomFillSync } from 'node:crypto';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

const megabyte = 1_000_000;

describe('media: upload', () => {
	const clinic = simulatedClinic();
	const upload = { resource: 'media', operation: 'upload' };

	function itemWith(
		content: Buffer | string,
		fileName = 'referral.pdf',
		field = 'data',
	): INodeExecutionData {
		const data = Buffer.from(content).toString('base64');
		const mimeType = 'application/pdf';
		return { json: {}, binary: { [field]: { data, fileName, mimeType, fileExtension: 'pdf' } } };
	}

	/** The files that the test has added to Spruce. */
	function uploaded() {
		return clinic.simulator.organization.media.slice(3);
	}

	it('sends the file with its name and type, and returns the media ID', async () => {
		const { items, error } = await clinic.run(upload, { items: [itemWith('content')] });

		expect(error).toBeUndefined();
		const [{ id, filename, contentType, content }] = uploaded();
		expect(items).toEqual([{ json: { object: 'media', id }, pairedItem: { item: 0 } }]);
		expect({ filename, contentType, content: content.toString() }).toEqual({
			filename: 'referral.pdf',
			contentType: 'application/pdf',
			content: 'content',
		});
		const [{ method, path, headers }] = clinic.simulator.requests;
		expect([method, path]).toEqual(['POST', '/media']);
		expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
	});

	it('sends a large file byte for byte', async () => {
		const content = randomFillSync(Buffer.alloc(5 * megabyte));

		await clinic.run(upload, { items: [itemWith(content)] });

		expect(uploaded()[0].content.equals(content)).toBe(true);
	});

	it.each([
		['Überweisung für Zoë.pdf', 'Überweisung für Zoë.pdf'],
		['🩺 Befund 報告.pdf', '🩺 Befund 報告.pdf'],
		["Dr. O'Neil; 100% (final), v=2.pdf", "Dr. O'Neil; 100% (final), v=2.pdf"],
		// Few servers decode an escaped quote, so recipients would see %22.
		['the "urgent"\r\nreferral.pdf', "the 'urgent' referral.pdf"],
	])('names the file %j as %j', async (fileName, expected) => {
		await clinic.run(upload, { items: [itemWith('x', fileName)] });

		expect(uploaded()[0].filename).toBe(expected);
	});

	it.each([
		['application/octet-stream', 'Lab report.PDF', 'Lab report.PDF', 'application/pdf'],
		['', 'photo.heic', 'photo.heic', 'image/heic'],
		['pdf', 'referral', 'referral', 'application/pdf'],
		['.PDF', '', 'data.pdf', 'application/pdf'],
		['image/jpeg', ' \n', 'data.jpg', 'image/jpeg'],
		['application/octet-stream', 'scan\n.tiff', 'scan .tiff', 'image/tiff'],
		['application/octet-stream', 'notes', 'notes', 'application/octet-stream'],
	])(
		'sends a file of type %j called %j as %j of type %j',
		async (mimeType, fileName, name, type) => {
			const data = Buffer.from('x').toString('base64');

			await clinic.run(upload, {
				items: [{ json: {}, binary: { data: { data, mimeType, fileName } } }],
			});

			expect(uploaded().map(({ filename, contentType }) => [filename, contentType])).toEqual([
				[name, type],
			]);
		},
	);

	it.each([
		[{ mimeType: 'PDF' }, 'referral.bin', 'application/pdf'],
		[{ fileName: 'referral.docx' }, 'referral.docx', /wordprocessingml/],
	])('has a type by the options %j', async (options, _name, type) => {
		const item = itemWith('x', 'referral.bin');
		Object.assign(item.binary?.data ?? {}, { mimeType: 'application/octet-stream' });
		Object.assign(item.binary?.data ?? {}, { fileExtension: '' });

		await clinic.run({ ...upload, options }, { items: [item] });

		expect(uploaded()[0].contentType).toMatch(type);
	});

	it.each(['={{ $binary }}', '={{ $binary.data }}', '={{ ["data"] }}', 'referral.pdf', ' DATA '])(
		'sends the file that was entered as %s',
		async (binaryPropertyName) => {
			await clinic.run({ ...upload, binaryPropertyName }, { items: [itemWith('content')] });

			expect(uploaded().map(({ filename }) => filename)).toEqual(['referral.pdf']);
		},
	);

	it('refuses several files by name', async () => {
		const item = itemWith('x');
		Object.assign(item.binary ?? {}, itemWith('y', 'b.pdf', 'other').binary);

		const { error } = await clinic.run(
			{ ...upload, binaryPropertyName: '={{ $binary }}' },
			{ items: [item] },
		);

		expect(error?.message).toBe('Input Binary Field: 2 files were chosen instead of one');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('replaces the name and the type when the user enters them, but not with blanks', async () => {
		await clinic.run(
			{ ...upload, options: { fileName: ' Scan.png ', mimeType: ' image/png ' } },
			{ items: [itemWith('x')] },
		);
		await clinic.run(
			{ ...upload, options: { fileName: ' ', mimeType: expression(null) } },
			{ items: [itemWith('x')] },
		);

		expect(uploaded().map(({ filename, contentType }) => [filename, contentType])).toEqual([
			['Scan.png', 'image/png'],
			['referral.pdf', 'application/pdf'],
		]);
	});

	it('sends the file of each item from the field that the user names', async () => {
		const { items } = await clinic.run(
			{ ...upload, binaryPropertyName: '={{ $json.field ?? "scan" }}' },
			{ items: [itemWith('first', 'a.pdf', 'scan'), itemWith('second', 'b.pdf', 'scan')] },
		);

		expect(uploaded().map(({ content }) => content.toString())).toEqual(['first', 'second']);
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			uploaded().map(({ id }, item) => [id, { item }]),
		);
	});

	it('sends the whole file again when the answer to the first try was lost', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'UploadMedia' });

		const { items } = await clinic.run(upload, { items: [itemWith('content')] });

		expect(uploaded().map(({ content }) => content.toString())).toEqual(['content', 'content']);
		expect(items[0].json.id).toBe(uploaded()[1].id);
	});

	it('uploads nothing again when n8n runs the node again', async () => {
		const options = { items: [itemWith('content')], executionId: 'the same' };

		const first = await clinic.run(upload, options);
		const second = await clinic.run(upload, options);

		expect(uploaded()).toHaveLength(1);
		expect(second.items).toEqual(first.items);
	});

	it.each<[string, INodeExecutionData, object, string, string]>([
		[
			'no file at all',
			{ json: {} },
			{},
			'Input Binary Field: the item has no such file',
			'the item has no files.',
		],
		[
			'its file in another field',
			itemWith('x', 'a.pdf', 'attachment_0'),
			{},
			'Input Binary Field: the item has no such file',
			'in the binary fields "attachment_0"',
		],
		[
			'an empty file',
			itemWith('', 'empty.pdf'),
			{},
			'Input Binary Field: the file is empty',
			'Check the node before this one',
		],
		[
			'a field name that is blank',
			itemWith('x'),
			{ binaryPropertyName: expression('') },
			'Input Binary Field: nothing was entered',
			'Fill it in',
		],
		[
			'a type that is none',
			itemWith('x'),
			{ options: { mimeType: 'document' } },
			'Options > MIME Type: "document" is not a MIME type',
			'such as application/pdf',
		],
	])(
		'refuses an item with %s before it calls Spruce',
		async (_what, item, parameters, message, advice) => {
			const { error } = await clinic.run({ ...upload, ...parameters }, { items: [item] });

			expect(error?.message).toBe(message);
			expect(error?.description).toContain(advice);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('goes on with the next item after one without a file', async () => {
		const { items } = await clinic.run(upload, {
			items: [{ json: {} }, itemWith('second')],
			node: { onError: 'continueRegularOutput' },
		});

		expect(items.map(({ json }) => Object.keys(json))).toEqual([
			['message', 'error'],
			['object', 'id'],
		]);
		expect(uploaded()[0].content.toString()).toBe('second');
	});
});
