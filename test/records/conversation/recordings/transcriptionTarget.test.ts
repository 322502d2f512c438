import type { IDataObject } from 'n8n-workflow';
import { transcriptionTarget } from '../../../../nodes/SpruceHealth/records/conversation/recordings/transcriptionTarget';
import { simplifiedConversationItem } from '../../../../nodes/SpruceHealth/records/conversation/simplifiedConversationItem';
import { eventItem } from '../../../../nodes/SpruceHealth/trigger/output/eventItem';
import { simplifiedSamples } from '../../../trigger/simplifiedSamples';

const field = 'Voicemail or Recording';

const audio = (id?: string): IDataObject => ({
	mimetype: 'audio/mpeg',
	signedUrl: { url: 'https://files.example.com/1', expiresAt: '2026-11-02T10:15:00Z' },
	...(id !== undefined && { transcription: { id, status: 'completed' } }),
});

const item = (data: IDataObject, more: IDataObject = {}): IDataObject => ({
	object: 'conversationItem',
	id: 'ti_1',
	conversationId: 't_1',
	text: 'Voicemail',
	attachments: [],
	event: { type: 'inboundCall', data: { answered: false, duration: 9, ...data } },
	...more,
});

const voicemail = item({ voicemail: audio('tr_1') });
const twoRecordings = item({ recordings: [audio('tr_1'), audio('tr_2')] });
const text = item({}, { event: null });

const place = { itemId: 'ti_1', conversationId: 't_1' };
const ofVoicemail = { recordings: [{ source: 'voicemail', transcriptionId: 'tr_1' }], ...place };
const ofRecordings = {
	recordings: [
		{ source: 'recording', transcriptionId: 'tr_1' },
		{ source: 'recording', transcriptionId: 'tr_2' },
	],
	...place,
};
const ofId = { recordings: [{ transcriptionId: 'tr_1' }] };
const toRead = { recordings: [], itemId: 'ti_1' };

/** An item of a trigger without Simplify. */
const event = (object: IDataObject, type = 'conversationItem.created'): IDataObject => ({
	event: 'voicemailReceived',
	events: ['voicemailReceived', 'missedCall'],
	type,
	eventTime: '2026-11-02T10:15:00Z',
	object,
	conversation: { object: 'conversation', id: 't_1' },
	contact: { object: 'contact', id: 'entity_1' },
});

/** The same as Spruce sends it to a Webhook node of n8n. */
const delivered = (object: IDataObject): IDataObject => ({
	headers: {},
	body: { object: 'event', type: 'conversationItem.created', data: { object } },
});

/** As in the log of a webhook endpoint. */
const logged = (object: IDataObject): IDataObject => ({
	object: 'event',
	id: 'wev_1',
	data: { object: 'event', type: 'conversationItem.created', data: { object } },
});

const downloaded = { id: 'ti_1', conversationId: 't_1', source: 'recording', fileName: 'a.mp3' };

describe('what is to be transcribed', () => {
	it.each<[string, string, object]>([
		['the ID of a transcription', 'tr_1', ofId],
		['a UUID', '0b81a4d2-5a0c', { recordings: [{ transcriptionId: '0b81a4d2-5a0c' }] }],
		['the ID of an item', 'ti_1', toRead],
	])('is found by %s', (_, entered, expected) => {
		expect(transcriptionTarget(entered, field)).toEqual(expected);
	});

	it.each<[string, unknown, object]>([
		['an item', voicemail, ofVoicemail],
		['an item with two recordings', twoRecordings, ofRecordings],
		['a simplified item', simplifiedConversationItem(voicemail), { ...ofId, ...place }],
		[
			'a simplified item with two recordings',
			simplifiedConversationItem(twoRecordings),
			{ recordings: [{ transcriptionId: 'tr_1' }, { transcriptionId: 'tr_2' }], ...place },
		],
		['an item that has no recording yet', text, { ...toRead, ...place }],
		['a simplified item without one', simplifiedConversationItem(text), { ...toRead, ...place }],
		['a trigger without Simplify', event(voicemail), ofVoicemail],
		['a trigger without Simplify, with a text', event(text), { ...toRead, ...place }],
		[
			'a trigger with Simplify',
			{
				event: 'voicemailReceived',
				itemId: 'ti_1',
				conversationId: 't_1',
				transcriptionId: 'tr_1',
			},
			{ ...ofId, ...place },
		],
		[
			'a trigger with Simplify, before the transcription began',
			{ event: 'callCompleted', itemId: 'ti_1', conversationId: 't_1' },
			{ ...toRead, ...place },
		],
		['an item of n8n with its JSON', { json: event(voicemail), pairedItem: 0 }, ofVoicemail],
		['an event in a Webhook node', delivered(voicemail), ofVoicemail],
		['an event in the log', logged(voicemail), ofVoicemail],
		['an answer of the API', { conversationItem: voicemail }, ofVoicemail],
		[
			'a conversation that needs a reply',
			{ id: 't_1', lastMessage: simplifiedConversationItem(voicemail) },
			{ ...ofId, ...place },
		],
		[
			'a file of Download Files',
			{ ...downloaded, transcription: { id: 'tr_1' } },
			{ ...ofId, ...place },
		],
		['a voicemail', audio('tr_1'), ofId],
		['what an item says of a transcription', { id: 'tr_1', status: 'pending' }, ofId],
		['a transcription', { id: 'tr_1', status: 'pending', text: '', summarization: null }, ofId],
		[
			'a transcription of this node',
			{ id: 'tr_1', status: 'pending', text: '', source: 'voicemail', conversationItemId: 'ti_1' },
			toRead,
		],
		['an attachment', { type: 'audio', title: 'Memo', data: audio('tr_1') }, ofId],
		[
			'the attachments of a message',
			[
				{ type: 'image', title: 'Card', data: {} },
				{ type: 'audio', title: 'Memo', data: audio('tr_1') },
			],
			{ recordings: [{ source: 'attachment', transcriptionId: 'tr_1' }] },
		],
		[
			'the recordings of a call',
			[audio('tr_1'), audio('tr_2')],
			{ recordings: ofRecordings.recordings },
		],
		['a list with one recording', [audio('tr_1')], ofId],
		['a list with one item', [voicemail], ofVoicemail],
		['the event of a call', voicemail.event, { recordings: ofVoicemail.recordings }],
		[
			'a call',
			{ answered: false, voicemail: audio('tr_1') },
			{ recordings: ofVoicemail.recordings },
		],
	])('is found in %s', (_, entered, expected) => {
		expect(transcriptionTarget(JSON.stringify(entered), field)).toEqual(expected);
	});

	/** What a trigger gives out for an event, with a contact. */
	function givenOut(name: string, isSimplified: boolean): string {
		const { event: received } = simplifiedSamples[name];
		const contact = { object: 'contact', id: 'entity_1', displayName: 'Ada' };
		return JSON.stringify(eventItem(received, ['anyEvent'], { contact }, isSimplified));
	}

	const isAboutItem = (name: string) => simplifiedSamples[name].json.itemId !== undefined;
	const names = Object.keys(simplifiedSamples).flatMap((name): Array<[string, boolean]> => [
		[name, true],
		[name, false],
	]);

	it.each(names.filter(([name]) => isAboutItem(name) && !name.startsWith('scheduledMessage')))(
		'is found in what a trigger gives out: %s, with Simplify: %s',
		(name, isSimplified) => {
			const { itemId, transcriptionId, conversationId } = simplifiedSamples[name].json;
			const target = transcriptionTarget(givenOut(name, isSimplified), field);
			expect(target).toMatchObject({ itemId, conversationId });
			expect(target.recordings.map((recording) => recording.transcriptionId)).toEqual(
				transcriptionId === undefined ? [] : [transcriptionId],
			);
		},
	);

	it.each(names.filter(([name]) => !isAboutItem(name)))(
		'is not guessed from what a trigger gives out: %s, with Simplify: %s',
		(name, isSimplified) => {
			expect(() => transcriptionTarget(givenOut(name, isSimplified), field)).toThrow(`${field}: `);
		},
	);

	it('names the recordings that have no text yet beside those that have one', () => {
		const entered = JSON.stringify(item({ recordings: [audio(), audio('tr_2')] }));
		expect(transcriptionTarget(entered, field).recordings).toEqual([
			{ source: 'recording' },
			{ source: 'recording', transcriptionId: 'tr_2' },
		]);
	});

	const nothing = 'there is no message or call in what was entered';
	it.each<[string, unknown, string]>([
		['nothing', {}, nothing],
		['an empty list', [], nothing],
		['several items', [voicemail, twoRecordings], nothing],
		['a row of a sheet', { patient: 'Ada', phone: '2065550123' }, nothing],
		['an appointment', { id: 'a-1', status: 'completed', with: 'Ada' }, nothing],
		['a simplified conversation event', { event: 'x', conversationId: 't_1' }, nothing],
		['a recording without a text', audio(), nothing],
		['what no answer has', JSON.parse('[{"data":'.repeat(200) + '1' + '}]'.repeat(200)), nothing],
		[
			'a contact',
			{ object: 'contact', id: 'entity_1' },
			'"entity_1" is the ID of a contact, member or team',
		],
		['a conversation', { object: 'conversation', id: 't_1' }, '"t_1" is the ID of a conversation'],
		[
			'the event of a conversation',
			event({ object: 'conversation', id: 't_1' }, 'conversation.updated'),
			'"t_1" is the ID of a conversation',
		],
		['a downloaded file without a text', downloaded, 'this file has no transcription'],
	])('is not guessed from %s', (_, entered, problem) => {
		expect(() => transcriptionTarget(JSON.stringify(entered), field)).toThrow(
			`${field}: ${problem}`,
		);
	});

	it('is not guessed from what is not JSON', () => {
		expect(() => transcriptionTarget('{ti_1}', field)).toThrow(`${field}: ${nothing}`);
	});
});
