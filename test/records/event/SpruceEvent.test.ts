import type { IDataObject } from 'n8n-workflow';
import { eventKey } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { conversationEvent, itemEvent, recordEvent } from '../../trigger/sampleEvents';

/** A file, as two deliveries of an event show it. */
const signed = (number: number) => ({
	mimetype: 'audio/mpeg',
	signedUrl: { url: `https://files.example/${number}`, expiresAt: `2026-11-02T10:${number}:00Z` },
	downloadUrl: `https://files.example/${number}?signature=${number}`,
	expires: number,
});

describe('the key of an event', () => {
	it('is its ID', () => {
		expect(eventKey({ ...recordEvent('contact.created'), id: 'wev_1' })).toBe('wev_1');
	});

	it('is otherwise made of the type, the record and the time', () => {
		const event = recordEvent('contact.updated');
		const others = [
			{ ...event, type: 'contact.created' },
			{ ...event, object: { id: 'entity_2' } },
			{ ...event, object: { id: 'entity_1', note: 'changed' } },
			{ ...event, time: '2026-11-02T10:00:01Z' },
			{ ...event, time: '' },
			{ ...event, otherData: { deletedContactIds: ['entity_3'] } },
		];
		expect(eventKey({ ...event })).toBe(eventKey(event));
		expect(new Set([event, ...others].map(eventKey)).size).toBe(7);
	});

	it.each<[string, IDataObject, IDataObject]>([
		['archived', { archived: false }, { archived: true }],
		['tagged', { tags: [] }, { tags: [{ id: 'tag_1' }] }],
		['assigned', {}, { assignedToMemberId: 'entity_2' }],
	])('tells two changes of one second apart: %s', (_, before, after) => {
		expect(eventKey(conversationEvent(before))).not.toBe(eventKey(conversationEvent(after)));
	});

	it.each<[string, IDataObject, IDataObject]>([
		['the order of its fields', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }],
		['links that are signed anew', { voicemail: signed(1) }, { voicemail: signed(2) }],
		[
			'links that it leaves out',
			{ voicemail: signed(1) },
			{ voicemail: { mimetype: 'audio/mpeg' } },
		],
		['links in a list', { links: ['https://a.example/1'] }, { links: ['https://a.example/2'] }],
		['the request that this n8n remembers', { requestId: '' }, { requestId: 'asyncRequest_1' }],
	])('is the same for a repeat, whatever it shows of %s', (_, first, repeat) => {
		const key = (more: IDataObject) =>
			eventKey(itemEvent('phone', more, 'conversationItem.updated'));
		expect(key(repeat)).toBe(key(first));
	});

	it.each([
		'conversationItem.created',
		'conversationItem.deleted',
		'conversationItem.restored',
		'scheduledMessage.sent',
	])('does not change with the record where it happens once: %s', (type) => {
		const now = (more: IDataObject) => ({ ...recordEvent(type, { id: 'ti_1', ...more }) });
		expect(eventKey(now({ text: 'edited' }))).toBe(eventKey(now({ text: 'first' })));
		expect(eventKey(now({ id: 'ti_2' }))).not.toBe(eventKey(now({})));
		expect(eventKey({ ...now({}), time: '' })).not.toBe(eventKey(now({})));
		const withoutId = (text: string) => now({ id: null, text });
		expect(eventKey(withoutId('one'))).not.toBe(eventKey(withoutId('other')));
	});

	it('does not change with the conversation of an item', () => {
		const event = itemEvent('phone', {}, 'conversationItem.updated');
		const beside = { ...event, otherData: { conversation: { id: 't_1' } } };
		expect(eventKey({ ...event, conversation: undefined })).toBe(eventKey(event));
		expect(eventKey(beside)).toBe(eventKey({ ...event, otherData: {} }));
	});

	it('is made of all data if there is no record with an ID', () => {
		const event = { ...recordEvent('appointment.created', {}), otherData: { appointment: 1 } };
		const others = [
			{ ...event, otherData: { appointment: 2 } },
			{ ...event, object: { appointment: 3 } },
		];
		expect(new Set([event, { ...event }, ...others].map(eventKey)).size).toBe(3);
	});

	it('exists for a record that is nested deeper than the stack', () => {
		const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as IDataObject;
		const event = recordEvent('contact.updated', { id: 'entity_1', nested });
		expect(eventKey(event)).toBe(eventKey({ ...event, object: { ...event.object } }));
	});
});
