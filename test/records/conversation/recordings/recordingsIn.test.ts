import type { IDataObject } from 'n8n-workflow';
import { recordingsIn } from '../../../../nodes/SpruceHealth/records/conversation/recordings/recordingsIn';

const audio = (id?: IDataObject[string]) => ({
	mimetype: 'audio/mpeg',
	...(id !== undefined && { transcription: { id, status: 'pending' } }),
});
const call = (data: IDataObject) => ({ event: { type: 'inboundCall', data } });

describe('the recordings in a conversation item', () => {
	it.each<[string, IDataObject, IDataObject[]]>([
		['a text', { text: 'Hello', event: null, attachments: null }, []],
		['a call that was not recorded', call({ answered: true, recordings: [] }), []],
		['an event without data', { event: { type: 'inboundCall', data: null } }, []],
		[
			'a call with a voicemail and two recordings, one of them not transcribed',
			call({ voicemail: audio('tr_1'), recordings: [audio(), audio('tr_2')] }),
			[
				{ source: 'voicemail', transcriptionId: 'tr_1' },
				{ source: 'recording' },
				{ source: 'recording', transcriptionId: 'tr_2' },
			],
		],
		[
			'audio files, and a document that has a text',
			{
				attachments: [
					{ type: 'audio', data: null },
					{ type: 'AUDIO', title: 'Memo', data: audio(7) },
					{ type: 'genericUrl', data: { mimetype: 'audio/wav' } },
					{ type: 'document', data: { mimetype: 'application/pdf' } },
					{ type: 'document', data: audio('tr_3') },
				],
			},
			[
				{ source: 'attachment' },
				{ source: 'attachment', transcriptionId: '7' },
				{ source: 'attachment' },
				{ source: 'attachment', transcriptionId: 'tr_3' },
			],
		],
		[
			'a voicemail that is attached as well',
			{
				...call({ voicemail: audio('tr_1') }),
				attachments: [{ type: 'audio', data: audio('tr_1') }],
			},
			[{ source: 'voicemail', transcriptionId: 'tr_1' }],
		],
		[
			'a voicemail whose text is there',
			call({ voicemail: { transcription: { id: 'tr_1', text: 'Please call me.' } } }),
			[{ source: 'voicemail', transcriptionId: 'tr_1', text: 'Please call me.' }],
		],
		[
			'transcriptions without an ID',
			call({ voicemail: { transcription: 'pending' }, recordings: [audio('')] }),
			[{ source: 'voicemail' }, { source: 'recording' }],
		],
	])('of %s', (_, item, expected) => {
		expect(recordingsIn(item)).toEqual(expected);
	});
});
