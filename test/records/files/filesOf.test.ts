import { filesOf } from '../../../nodes/SpruceHealth/records/files/filesOf';

const signedUrl = { url: 'https://files.example.com/1', expiresAt: '2026-03-31T09:15:00Z' };
const expiresAtMs = Date.UTC(2026, 2, 31, 9, 15);
const picture = { mimetype: 'image/jpeg', signedUrl };

describe('the files of a conversation item', () => {
	it('are what has a signed URL: attachments, then recordings, then the voicemail', () => {
		const audio = { mimetype: 'audio/mpeg', signedUrl };
		const files = filesOf({
			id: 'ti_1',
			attachments: [
				{ type: 'entityProfile', title: 'Ada', data: { title: 'Ada', url: 'https://x' } },
				{ type: 'genericUrl', title: 'A page' },
				{ type: 'image', title: 'rash.jpg', data: picture },
				{ type: 'document', title: '', data: { ...picture, name: 'Named' } },
				{ type: 'somethingNew', data: { signedUrl: { url: signedUrl.url } } },
			],
			event: {
				type: 'inboundCall',
				data: { recordings: [audio], voicemail: { ...audio, transcription: { id: 'trn' } } },
			},
		});

		expect(files.map(({ source, place, fileName }) => [source, place, fileName])).toEqual([
			['attachment', 'attachment 3', 'rash.jpg'],
			['attachment', 'attachment 4', 'Named.jpg'],
			['attachment', 'attachment 5', 'attachment-ti_1'],
			['recording', 'recording 1', 'recording-ti_1.mp3'],
			['voicemail', 'voicemail', 'voicemail-ti_1.mp3'],
		]);
		const { url } = signedUrl;
		expect(files[0].link).toEqual({ url, expiresAtMs, mimeType: 'image/jpeg' });
		expect(files[2].link).toEqual({ url: signedUrl.url });
		expect(files[0].details).toEqual({ type: 'image', title: 'rash.jpg' });
		expect(files[4].details).toEqual({ transcription: { id: 'trn' } });
	});

	it.each([
		['a signed URL as text', { signedUrl: signedUrl.url }, undefined],
		['a signed URL as text, with a time', { ...signedUrl, signedUrl: signedUrl.url }, expiresAtMs],
		['an address as text', { url: ` ${signedUrl.url} ` }, undefined],
		['an address in an object', { url: signedUrl }, expiresAtMs],
		['an address to download from', { downloadUrl: signedUrl.url }, undefined],
		['a blank signed URL beside an address', { signedUrl: {}, url: signedUrl.url }, undefined],
		[
			'a time of expiry in seconds',
			{ signedUrl: { ...signedUrl, expiresAt: 1774948500 } },
			expiresAtMs,
		],
		[
			'one without a zone',
			{ signedUrl: { ...signedUrl, expiresAt: '2026-03-31T09:15:00' } },
			expiresAtMs,
		],
		['one that nobody can read', { signedUrl: { ...signedUrl, expiresAt: 'soon' } }, undefined],
	])('may have %s', (_form, data, expires) => {
		const attachments = [
			{ type: 'image', data },
			{ type: 'IMAGE', ...data },
		];
		const event = { type: 'inboundCall', data: { recordings: [data], voicemail: data } };

		const files = filesOf({ id: 'ti_1', attachments, event });

		const link = { url: signedUrl.url, ...(expires !== undefined && { expiresAtMs: expires }) };
		expect(files.map((file) => file.link)).toEqual([link, link, link, link]);
	});

	it.each(['entityProfile', 'GENERICURL', 'visit', 'carePlan', 'paymentRequest'])(
		'are not the page that a shared %s leads to',
		(type) => {
			const attachments = [{ type, data: { url: 'https://app.example.com/1' } }];

			expect(filesOf({ id: 'ti_1', attachments })).toEqual([]);
		},
	);

	it('have names that differ in more than upper and lower case', () => {
		const titles = ['scan.jpg', 'SCAN.jpg', 'scan', 'scan-2.jpg'];
		const attachments = titles.map((title) => ({ type: 'image', title, data: picture }));

		const names = filesOf({ id: 'ti_1', attachments }).map(({ fileName }) => fileName);

		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
	});

	it('have a name of their own each, where thousands have one title', () => {
		const titles = Array.from({ length: 5_000 }, (_, index) => (index % 3 ? 'a.jpg' : 'A-2.JPG'));
		const attachments = titles.map((title) => ({ type: 'image', title, data: picture }));

		const names = filesOf({ id: 'ti_1', attachments }).map(({ fileName }) => fileName);

		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5_000);
		expect(names.slice(0, 5)).toEqual(['A-2.JPG', 'a.jpg', 'a-3.jpg', 'A-2-2.JPG', 'a-4.jpg']);
	});

	it.each([
		['a number', 17, 'recording-17.mp3'],
		['a path', '../../etc/passwd', 'recording-.. .. etc passwd.mp3'],
		['something that is no text', { toString: 1 }, expect.stringMatching(/^recording-.+\.mp3$/)],
	])('are named after their item, whose ID may be %s', (_what, id, fileName) => {
		const recordings = [{ mimetype: 'audio/mpeg', signedUrl }];

		const files = filesOf({ id, event: { type: 'inboundCall', data: { recordings } } } as never);

		expect(files.map((file) => file.fileName)).toEqual([fileName]);
	});

	it.each([
		[{}],
		[{ attachments: null, event: null }],
		[{ attachments: {}, event: { type: 'inboundCall' } }],
		[{ attachments: [null, 'x', {}, { data: null }, { data: { signedUrl: null } }] }],
		[{ event: { data: { recordings: null, voicemail: null } } }],
		[{ event: { data: { voicemail: { signedUrl: { url: ' ' } } } } }],
	])('do not exist in %j', (item) => {
		expect(filesOf({ id: 'ti_1', ...item } as never)).toEqual([]);
	});
});
