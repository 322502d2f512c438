import { eventKey } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { recordEvent } from '../sampleEvents';

describe('the key of an event', () => {
	it('is its ID', () => {
		expect(eventKey({ ...recordEvent('contact.created'), id: 'wev_1' })).toBe('wev_1');
	});

	it('is otherwise made of the type, the ID of the record and the time', () => {
		const event = recordEvent('contact.updated');
		const others = [
			{ ...event, type: 'contact.created' },
			{ ...event, object: { id: 'entity_2' } },
			{ ...event, time: '2026-11-02T10:00:01Z' },
		];
		expect(eventKey({ ...event, object: { ...event.object, more: 1 } })).toBe(eventKey(event));
		expect(new Set([event, ...others].map(eventKey)).size).toBe(4);
	});

	it('is made of the whole record if there is no time', () => {
		const event = { ...recordEvent('contact.updated'), time: '' };
		const other = { ...event, object: { ...event.object, note: 'changed' } };
		expect(eventKey({ ...event })).toBe(eventKey(event));
		expect(eventKey(other)).not.toBe(eventKey(event));
	});

	it('is made of all data if there is no record with an ID', () => {
		const event = { ...recordEvent('appointment.created', {}), otherData: { appointment: 1 } };
		const others = [
			{ ...event, otherData: { appointment: 2 } },
			{ ...event, object: { appointment: 3 } },
		];
		expect(new Set([event, { ...event }, ...others].map(eventKey)).size).toBe(3);
	});
});
