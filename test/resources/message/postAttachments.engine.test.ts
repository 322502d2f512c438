import type { INodeExecutionData } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { itemWithFiles } from '../itemWithFiles';
import { simulatedClinic } from '../simulatedClinic';

describe('message: post, with files', () => {
	const clinic = simulatedClinic();
	const post = { resource: 'message', operation: 'post' };
	const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

	function conversationId(): string {
		const { conversations } = clinic.simulator.organization;
		return conversations.find(({ type }) => type === 'phone')?.id ?? '';
	}

	function withFiles(attachments: string, more = {}) {
		return {
			...post,
			conversationId: byId(conversationId()),
			text: 'Hello',
			options: { attachments },
			...more,
		};
	}

	function called(): Array<string | undefined> {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	/** The titles and contents of the files of the last message. */
	function sentFiles(): string[][] {
		const { items, media } = clinic.simulator.organization;
		return (items.at(-1)?.attachments ?? []).map(({ title, data }) => [
			title,
			String(media.find(({ id }) => id === data.mediaId)?.content),
		]);
	}

	it('uploads the files one after the other, then posts one message with them', async () => {
		const { items } = await clinic.run(withFiles('letter, photo'), {
			items: [itemWithFiles({ photo: 'a photo', letter: 'a letter' })],
		});

		const { media } = clinic.simulator.organization;
		expect(called()).toEqual(['UploadMedia', 'UploadMedia', 'PostConversationMessage']);
		expect(clinic.simulator.requests[2].body).toEqual({
			body: [{ type: 'text', value: 'Hello' }],
			attachments: [
				{ attachmentId: media.at(-2)?.id, title: 'letter.pdf' },
				{ attachmentId: media.at(-1)?.id, title: 'photo.pdf' },
			],
		});
		expect(media.at(-1)).toMatchObject({ filename: 'photo.pdf', contentType: 'application/pdf' });
		expect(sentFiles()).toEqual([
			['letter.pdf', 'a letter'],
			['photo.pdf', 'a photo'],
		]);
		expect(items).toEqual([
			{
				json: { requestId: expect.any(String), conversationId: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('posts a message that consists of a file alone', async () => {
		await clinic.run(withFiles('data', { text: '' }), {
			items: [itemWithFiles({ data: 'a letter' })],
		});

		expect(clinic.simulator.requests[1].body).toEqual({
			body: [],
			attachments: [{ attachmentId: expect.any(String), title: 'data.pdf' }],
		});
		expect(sentFiles()).toEqual([['data.pdf', 'a letter']]);
	});

	it('uploads the file of each item', async () => {
		await clinic.run(withFiles('data'), {
			items: [itemWithFiles({ data: 'for Ada' }), itemWithFiles({ data: 'for Ben' })],
		});

		expect(sentFiles()).toEqual([['data.pdf', 'for Ben']]);
		expect(clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual([
			'UploadMedia',
			'PostConversationMessage',
			'UploadMedia',
			'PostConversationMessage',
		]);
	});

	it('accepts five files', async () => {
		const files = { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' };

		await clinic.run(withFiles('a,b,c,d,e'), { items: [itemWithFiles(files)] });

		expect(sentFiles()).toHaveLength(5);
	});

	it.each([expression(''), expression(' , '), expression(null)])(
		'posts without files when Attachments is %s',
		async (attachments) => {
			await clinic.run(withFiles(attachments), { items: [itemWithFiles({ data: 'a letter' })] });

			expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
				{ body: [{ type: 'text', value: 'Hello' }] },
			]);
		},
	);

	it.each([
		['names with semicolons', 'letter; photo'],
		['names on lines', '={{ $json.names }}'],
		['a list', "={{ ['letter', 'photo'] }}"],
		['a JSON list', '["letter", "photo"]'],
		['the names of the files', 'letter.pdf, photo.pdf'],
		['$binary', '={{ $binary }}'],
		['the names in $binary', '={{ Object.keys($binary) }}'],
		['files of $binary', '={{ [$binary.letter, $binary.photo] }}'],
		['the file of the node before', "={{ $('Items').item.binary }}"],
	])('sends the files that were entered as %s', async (_name, attachments) => {
		const { error } = await clinic.run(withFiles(attachments), {
			items: [
				itemWithFiles({ letter: 'a letter', photo: 'a photo' }, { names: 'letter\nphoto\n' }),
			],
		});

		expect(error).toBeUndefined();
		expect(sentFiles()).toEqual([
			['letter.pdf', 'a letter'],
			['photo.pdf', 'a photo'],
		]);
	});

	it.each(['={{ $binary.photo }}', '={{ $binary["photo"] }}'])(
		'sends the one file that %s is',
		async (attachments) => {
			await clinic.run(withFiles(attachments), {
				items: [itemWithFiles({ letter: 'a letter', photo: 'a photo' })],
			});

			expect(sentFiles()).toEqual([['photo.pdf', 'a photo']]);
		},
	);

	it.each<[string, INodeExecutionData, string]>([
		[
			'a,b,c,d,e,f',
			itemWithFiles({ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' }),
			'Options > Attachments: 6 files are too many',
		],
		[
			'data, letter',
			itemWithFiles({ data: 'a file' }),
			'Options > Attachments: the item has no such file',
		],
		['data', { json: {} }, 'Options > Attachments: the item has no such file'],
		[
			'data,blank',
			itemWithFiles({ data: 'a file', blank: '' }),
			'Options > Attachments: the file is empty',
		],
		[
			expression([['data']]),
			itemWithFiles({ data: 'a file' }),
			'Options > Attachments: this is not the name of a file',
		],
	])(
		'refuses the files "%s" by name before any of them is uploaded',
		async (names, item, message) => {
			const { error } = await clinic.run(withFiles(names), { items: [item] });

			expect(error?.message).toBe(message);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('uploads and posts once under Retry On Fail when another item fails', async () => {
		await clinic.run(withFiles('data', { conversationId: byId('={{ $json.conversation }}') }), {
			items: [
				itemWithFiles({ data: 'a letter' }, { conversation: conversationId() }),
				itemWithFiles({ data: 'a letter' }, { conversation: 't_missing' }),
			],
			node: retry,
		});

		const { effects } = clinic.simulator;
		const posted = effects.filter(({ operationId }) => operationId === 'PostConversationMessage');
		expect(posted).toHaveLength(1);
		expect(called().filter((call) => call === 'UploadMedia')).toHaveLength(2);
	});

	it('posts once when the first try of the item fails and Retry On Fail runs it again', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'PostConversationMessage',
		});

		const { status } = await clinic.run(withFiles('data'), {
			items: [itemWithFiles({ data: 'a letter' })],
			node: retry,
		});

		const { effects } = clinic.simulator;
		expect(status).toBe('success');
		expect(called()).toEqual(['UploadMedia', 'PostConversationMessage', 'PostConversationMessage']);
		expect(effects.filter(({ idempotencyKey }) => idempotencyKey !== undefined)).toHaveLength(1);
		expect(sentFiles()).toEqual([['data.pdf', 'a letter']]);
	});

	it('posts once when n8n has lost its memory and uploads the files again', async () => {
		const run = { items: [itemWithFiles({ data: 'a letter' })], executionId: '71' };
		const { baseUrl } = clinic.simulator;
		await clinic.run(withFiles('data'), run);

		// Under another address, it is an account of which this process remembers nothing.
		const { items } = await clinic.run(withFiles('data'), {
			...run,
			credentials: { ...clinic.credential, baseUrl: baseUrl.replace('127.0.0.1', 'localhost') },
		});

		const { effects, requests } = clinic.simulator;
		const keys = requests.map(({ headers }) => headers['s-idempotency-key']).filter(Boolean);
		expect(called().filter((call) => call === 'UploadMedia')).toHaveLength(2);
		expect(keys).toHaveLength(2);
		expect(new Set(keys).size).toBe(1);
		expect(effects.filter(({ idempotencyKey }) => idempotencyKey !== undefined)).toHaveLength(1);
		expect(items[0].json).toMatchObject({ duplicate: true, idempotencyKey: keys[0] });
	});

	it('posts both files of two items that differ only in their files', async () => {
		const items = ['a letter', 'another letter'].map((data) => itemWithFiles({ data }));

		await clinic.run(withFiles('data'), { items });

		const posted = clinic.simulator.effects.filter(({ idempotencyKey }) => idempotencyKey);
		expect(posted).toHaveLength(2);
		expect(sentFiles()).toEqual([['data.pdf', 'another letter']]);
	});

	it("uses the user's key for the message, not for its files", async () => {
		const requestOptions = { idempotencyKey: 'results-7' };

		await clinic.run(withFiles('data, data2', { requestOptions }), {
			items: [itemWithFiles({ data: 'a letter', data2: 'a photo' })],
		});

		const keys = clinic.simulator.effects.map(({ idempotencyKey }) => idempotencyKey);
		expect(keys).toEqual([undefined, undefined, expect.stringMatching(/^results-7:[\w-]{8}$/)]);
		expect(sentFiles()).toHaveLength(2);
	});

	it('posts nothing when a file cannot be uploaded', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId: 'UploadMedia' });

		const { error } = await clinic.run(withFiles('data'), {
			items: [itemWithFiles({ data: 'a letter' })],
		});

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(called()).toEqual(['UploadMedia']);
	});
});
