import type { IDataObject } from 'n8n-workflow';
import { recordIn } from '../../../nodes/SpruceHealth/values/answers/recordIn';

const contact = { id: 'entity_1', givenName: 'Ada' };

describe('the record in an answer', () => {
	it.each<[string, IDataObject]>([
		['bare', contact],
		['wrapped by its name', { contact }],
		['wrapped by its name in another case', { Contact: contact }],
		['in data', { data: contact }],
		['wrapped in data', { data: { contact } }],
		['in a list of one', { contacts: [contact] }],
		['in a list of one in data', { data: [contact] }],
		['the only record of the answer', { result: contact }],
	])('is found: %s', (_sentence, answer) => {
		expect(recordIn(answer, 'contact')).toEqual(contact);
	});

	it('is found by its name beside another record, with what stands beside it', () => {
		const conversation = { id: 't_1' };

		expect(recordIn({ contact, conversation }, 'contact')).toEqual({ ...contact, conversation });
	});

	it('keeps its own ID where the answer has one, too', () => {
		expect(recordIn({ id: 'request', contact, ok: true }, 'contact')).toEqual({
			...contact,
			ok: true,
		});
	});

	it('of two words is found in snake case', () => {
		expect(recordIn({ conversation_item: { id: 'ti_1' } }, 'conversationItem')).toEqual({
			id: 'ti_1',
		});
	});

	it.each<[IDataObject]>([
		[{}],
		[{ contact: null }],
		[{ contact: {} }],
		[{ contact: 'entity_1' }],
		[{ contacts: [] }],
		[{ contacts: [contact, { ...contact, id: 'entity_2' }] }],
		[{ one: contact, other: contact }],
		[{ error: { id: 'e1', message: 'no' } }],
		[{ duplicate: true, idempotencyKey: 'key' }],
		[{ requestId: 'r' }],
		[{ id: '' }],
	])('is not guessed: %j', (answer) => {
		expect(recordIn(answer, 'contact')).toBeUndefined();
	});
});
