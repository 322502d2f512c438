import { filesOf } from '../../../nodes/SpruceHealth/records/files/filesOf';

const signedUrl = { url: 'https://files.example.com/1', expiresAt: '2026-03-31T09:15:00Z' };
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
			['attachment', 'attachment 2', 'rash.jpg'],
			['attachment', 'attachment 3', 'Named.jpg'],
			['attachment', 'attachment 4', 'attachment-ti_1'],
			['recording', 'recording 0', 'recording-ti_1.mp3'],
			['voicemail', 'voicemail', 'voicemail-ti_1.mp3'],
		]);
		expect(files[0].link).toEqual({ ...signedUrl, mimeType: 'image/jpeg' });
		expect(files[2].link).toEqual({ url: signedUrl.url });
		expect(files[0].details).toEqual({ type: 'image', title: 'rash.jpg' });
		expect(files[4].details).toEqual({ transcription: { id: 'trn' } });
	});

	it('have names that differ in more than upper and lower case', () => {
		const titles = ['scan.jpg', 'SCAN.jpg', 'scan', 'scan-2.jpg'];
		const attachments = titles.map((title) => ({ type: 'image', title, data: picture }));

		const names = filesOf({ id: 'ti_1', attachments }).map(({ fileName }) => fileName);

		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
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
