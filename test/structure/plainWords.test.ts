import { sublimeSearch } from '@n8n/utils/search/sublime-search';
import { resources } from '../../nodes/SpruceHealth/resources';
import { textOf } from './sourceFiles';

const actions = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => ({ id: `${value}: ${operation.value}`, text: operation.action })),
);

/**
 * n8n's node panel finds a text in which the typed letters stand in their order, gaps allowed. Here
 * whole words must, since letters strewn over a sentence put it last in the panel.
 */
function isFound(typed: string, text: string): boolean {
	return new RegExp(typed.split(' ').join('.* '), 'i').test(text);
}

/** What the staff of a clinic types, who have never seen the words of the API. */
const ways: Array<[typed: string, operation: string]> = [
	['send text', 'message: send'],
	['text message', 'message: send'],
	['send a fax', 'message: send'],
	['send email', 'message: send'],
	['secure message', 'message: send'],
	['post a message', 'message: post'],
	['internal note', 'message: addNote'],
	['add note', 'message: addNote'],
	['schedule note', 'scheduledMessage: createNote'],
	['create note', 'conversation: create'],
	['archive', 'conversation: archive'],
	['assign', 'conversation: assign'],
	['tags conversation', 'conversation: addTags'],
	['remove tags', 'conversation: removeTags'],
	['update conversation', 'conversation: update'],
	['tag contact', 'contact: update'],
	['update contact', 'contact: update'],
	['update contact', 'contact: upsert'],
	['find patient', 'contact: search'],
	['search', 'contact: search'],
	['invite a patient', 'contact: invite'],
	['call a patient', 'call: create'],
	['voicemail', 'transcription: get'],
	['download file', 'conversationItem: download'],
	['transcript', 'transcription: get'],
	['conversation items', 'conversationItem: getAll'],
	['schedule a text', 'scheduledMessage: create'],
	['unanswered', 'conversation: getNeedingReply'],
	['need a reply', 'conversation: getNeedingReply'],
	['upload', 'media: upload'],
	['ehr', 'integrationLink: create'],
	['webhook', 'webhookEndpoint: create'],
	['team', 'team: getMembers'],
];

describe('the node panel', () => {
	it.each(ways)('shows for "%s" the operation %s', (typed, operation) => {
		const found = actions.filter(({ text }) => isFound(typed, text)).map(({ id }) => id);
		expect(found).toContain(operation);
	});

	it('shows each operation under a text of its own', () => {
		const texts = actions.map(({ text }) => text);
		expect(new Set(texts).size).toBe(texts.length);
	});
});

/** The search of n8n's node creator: the same function with the same weights. */
function isFoundByN8n(typed: string, { displayName, alias }: Entry): boolean {
	const entry = { properties: { displayName, codex: { alias } } };
	const weights = [
		{ key: 'properties.displayName', weight: 1.3 },
		{ key: 'properties.codex.alias', weight: 1 },
	];
	return sublimeSearch(typed, [entry], weights).length > 0;
}

/** An entry of the node creator: what its search reads of a node. */
interface Entry {
	displayName: string;
	alias: string[];
}

function entryOf(displayName: string, file: string): Entry {
	const { alias } = JSON.parse(textOf(`nodes/SpruceHealth/${file}.node.json`)) as Entry;
	return { displayName, alias };
}

// n8n shows the node and its trigger as one entry, with the aliases of the node.
const node = entryOf('Spruce Health', 'SpruceHealth');
const trigger = entryOf('Spruce Health Trigger', 'SpruceHealthTrigger');
const pollingTrigger = entryOf('Spruce Health Polling Trigger', 'SpruceHealthPollingTrigger');

const wordsForEvents = [
	'spruce',
	'clinic',
	'hipaa',
	'text',
	'sms',
	'new message',
	'missed call',
	'voicemail',
	'recording',
	'fax',
	'secure message',
	'new contact',
	'conversation',
];

describe('the node creator', () => {
	it.each([
		'spruce',
		'hipaa',
		'clinic',
		'doctor',
		'ehr',
		'patient',
		'contact',
		'text',
		'sms',
		'send text',
		'send sms',
		'text a patient',
		'text message',
		'message',
		'send email',
		'call a patient',
		'call patient',
		'find a patient',
		'invite a patient',
		'tag a patient',
		'tag',
		'fax',
		'send a fax',
		'fax pdf',
		'download fax',
		'attachment',
		'secure message',
		'saved message',
		'missed call',
		'voicemail',
		'recording',
		'transcript',
		'reminder',
		'appointment',
		'schedule',
		'schedule a text',
		'note',
		'internal note',
		'archive',
		'assign',
		'conversation',
		'unanswered',
		'inbox',
		'teammate',
	])('shows the node for "%s"', (typed) => {
		const texts = [node.displayName, ...node.alias];
		expect(texts.filter((text) => isFound(typed, text))).not.toEqual([]);
		expect(isFoundByN8n(typed, node)).toBe(true);
	});

	it.each(wordsForEvents)('shows the triggers for "%s"', (typed) => {
		for (const entry of [trigger, pollingTrigger]) {
			const texts = [entry.displayName, ...entry.alias];
			expect(texts.filter((text) => isFound(typed, text))).not.toEqual([]);
			expect(isFoundByN8n(typed, entry)).toBe(true);
		}
	});

	it('finds no word twice, and nothing that nobody would call it', () => {
		for (const { alias } of [node, trigger, pollingTrigger]) {
			expect(new Set(alias).size).toBe(alias.length);
			expect(isFoundByN8n('xylophone', { displayName: 'Spruce Health', alias })).toBe(false);
		}
	});
});
