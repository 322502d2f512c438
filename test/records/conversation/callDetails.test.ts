import type { IDataObject } from 'n8n-workflow';
import { callDetails } from '../../../nodes/SpruceHealth/records/conversation/callDetails';

const audio = (id: string) => ({
	mimetype: 'audio/mpeg',
	transcription: { id, status: 'pending' },
});
const call = (data: IDataObject) => ({ event: { type: 'inboundCall', data } });

describe('the details of a call', () => {
	it.each<[string, IDataObject, IDataObject]>([
		[
			'an answered call',
			call({ answered: true, duration: 63, recordings: null }),
			{ durationSeconds: 63, answered: true },
		],
		[
			'a voicemail',
			call({ answered: false, duration: 0, voicemail: audio('tr_1') }),
			{ transcriptionId: 'tr_1', durationSeconds: 0, answered: false },
		],
		[
			'several recordings, of which the first is not transcribed',
			call({ recordings: [{ mimetype: 'audio/mpeg' }, audio('tr_2'), audio('tr_3')] }),
			{ transcriptionId: 'tr_2', transcriptionIds: ['tr_2', 'tr_3'] },
		],
		[
			'a voice message',
			{
				attachments: [
					{ type: 'document', data: null },
					{ type: 'audio', data: audio('tr_4') },
				],
			},
			{ transcriptionId: 'tr_4' },
		],
		['a text', { text: 'Hello', event: null, attachments: null }, {}],
		['an event without data', { event: { type: 'inboundCall', data: null } }, {}],
		['a transcription without an ID', call({ voicemail: { transcription: 'pending' } }), {}],
	])('of %s', (_, item, expected) => {
		expect(callDetails(item)).toEqual(expected);
	});
});
