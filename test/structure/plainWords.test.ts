import { resources } from '../../nodes/SpruceHealth/resources';

const { alias } = jest.requireActual<{ alias: string[] }>(
	'../../nodes/SpruceHealth/SpruceHealth.node.json',
);

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
	['create note', 'conversation: create'],
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

	it.each([
		'spruce',
		'hipaa',
		'clinic',
		'ehr',
		'sms',
		'text a patient',
		'call a patient',
		'find a patient',
		'invite a patient',
		'tag a patient',
		'send a fax',
		'secure message',
		'voicemail',
		'recording',
		'transcript',
		'reminder',
		'schedule a text',
		'note',
	])('shows the node for "%s"', (typed) => {
		expect(alias.filter((name) => isFound(typed, name))).not.toEqual([]);
	});
});
