import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { simplifiedEvent } from '../../../../nodes/SpruceHealth/trigger/output/simplified/simplifiedEvent';
import { conversation, itemEvent, recordEvent } from '../../sampleEvents';

const people = (...externalParticipants: IDataObject[]) =>
	conversation('phone', { externalParticipants });

/** What is left of a message in a conversation. */
const ofItem = (item: IDataObject, parent: IDataObject = people()) =>
	simplifiedEvent({ ...itemEvent('phone', item), conversation: parent }, ['messageDeleted']);

describe('the address of the other side', () => {
	it.each<[unknown, string | undefined]>([
		['+12065550123', '+12065550123'],
		['12065550123', '+12065550123'],
		[12065550123, '+12065550123'],
		['(206) 555-0123', '+12065550123'],
		['+44 20 7946 0018', '+442079460018'],
		['442079460018', '+442079460018'],
		[' ada@example.com ', 'ada@example.com'],
		['https://spruce.care/2065550123', 'https://spruce.care/2065550123'],
		['88022', '88022'],
		['anonymous', 'anonymous'],
		['', undefined],
		[null, undefined],
		[{ toString: 1 }, undefined],
	])('is readable for other nodes: %j', (rawValue, from) => {
		const endpoint = { rawValue } as IDataObject;
		expect(ofItem({}, people({ endpoint })).from).toBe(from);
	});

	it('is what people see where there is nothing else', () => {
		const endpoint = { displayValue: '(206) 555-0123' };
		expect(ofItem({}, people({ endpoint }))).toMatchObject({ from: '+12065550123' });
	});
});

describe('the person of a message in a group', () => {
	const ada = { displayName: 'Ada', contact: 'entity_1', endpoint: { rawValue: '+12065550123' } };
	const bob = { displayName: 'Bob', contact: 'entity_2', endpoint: { rawValue: '+12065550124' } };
	const twin = { ...bob, displayName: 'Ada' };
	const fromBob = { fromName: 'Bob', from: '+12065550124', contactId: 'entity_2' };

	it.each<[string, IDataObject, IDataObject[], IDataObject]>([
		[
			'whom Spruce names by ID',
			{ author: { displayName: 'B.', id: 'entity_2' } },
			[ada, bob],
			fromBob,
		],
		['whom Spruce names', { author: { displayName: 'Bob' } }, [ada, bob], fromBob],
		['whose name two have', { author: { displayName: 'Ada' } }, [ada, twin], { fromName: 'Ada' }],
		['whom Spruce does not name', { author: null }, [ada, bob], {}],
		[
			'whom Spruce names, but not among them, such as a teammate who took the call',
			{ author: { displayName: 'Cy', id: 'entity_3' } },
			[ada, bob],
			{ fromName: 'Cy' },
		],
		[
			'to whom the practice wrote, a teammate of the same name',
			{ direction: 'outbound', author: { displayName: 'Bob', id: 'entity_9' } },
			[ada, bob],
			{ from: '+12065550100', fromName: 'Bob' },
		],
	])('is never a guess: %s', (_, item, participants, expected) => {
		const { from, fromName, to, toName, contactId } = ofItem(item, people(...participants));
		expect({ from, fromName, to, toName, contactId }).toEqual(expected);
	});
});

describe('a simplified message', () => {
	it.each([
		['incoming', { from: '+12065550123' }],
		['Sent', { to: '+12065550123' }],
		['sideways', {}],
		[null, {}],
	])('says who wrote to whom, in whatever words Spruce does: %j', (direction, expected) => {
		const endpoint = { rawValue: '+12065550123' };
		const { from, to } = ofItem({ direction }, people({ endpoint }));
		expect({ from: direction === 'Sent' ? undefined : from, to }).toEqual(expected);
	});

	it('has the ID and the address of its conversation where the item has none', () => {
		expect(ofItem({}, { id: 't_2', appURL: 'https://app.example/t_2' })).toMatchObject({
			conversationId: 't_2',
			appURL: 'https://app.example/t_2',
		});
	});

	it('leaves out what Spruce did not send, but a blank text stays for expressions', () => {
		const event = recordEvent('conversationItem.deleted', { id: 'ti_1', text: '', appURL: '' });
		expect(simplifiedEvent({ ...event, time: '' }, ['messageDeleted'])).toEqual({
			event: 'messageDeleted',
			text: '',
			direction: 'none',
			itemId: 'ti_1',
		});
	});
});

describe('an event with several names', () => {
	it('is called by the first one, and has them all', () => {
		const { event, events, type } = simplifiedEvent(itemEvent('phone'), ['missedCall', 'anyEvent']);
		expect({ event, events, type }).toEqual({
			event: 'missedCall',
			events: ['missedCall', 'anyEvent'],
		});
	});
});

describe('a simplified conversation', () => {
	it('of a group names nobody of it', () => {
		const object = people({ displayName: 'Ada', contact: 'entity_1' }, { displayName: 'Bob' });
		const event = recordEvent('conversation.updated', { ...object, title: 'Ada, Bob' });
		const { title, name, contactId } = simplifiedEvent(event, ['conversationUpdated']);
		expect({ title, name, contactId }).toEqual({ title: 'Ada, Bob' });
	});
});

describe('a merged contact', () => {
	it('brings the IDs of the deleted ones that Spruce sends beside it', () => {
		const event = {
			...recordEvent('contact.merged'),
			otherData: { deletedContactIds: ['entity_2'] },
		};
		expect(simplifiedEvent(event, ['contactMerged'])).toMatchObject({
			contactId: 'entity_1',
			deletedContactIds: ['entity_2'],
		});
	});
});

describe('an event of a type that Spruce added later', () => {
	it('is simplified by the kind of its record', () => {
		const object = { object: 'conversationItem', id: 'ti_1', text: 'Hello' };
		expect(simplifiedEvent(recordEvent('message.pinned', object), ['anyEvent'])).toMatchObject({
			type: 'message.pinned',
			text: 'Hello',
			itemId: 'ti_1',
		});
	});

	it('comes whole where its kind is unknown, with all that Spruce sent', () => {
		const parent = people();
		const event = { ...recordEvent('appointment.created', { id: 'app_1' }), conversation: parent };
		expect(simplifiedEvent({ ...event, otherData: { more: [1] } }, ['anyEvent'])).toEqual({
			event: 'anyEvent',
			type: 'appointment.created',
			object: { id: 'app_1' },
			data: { more: [1] },
			conversation: parent,
			eventTime: event.time,
		});
	});
});

describe('a record in which nothing is as Spruce documents it', () => {
	const names = [
		...['id', 'text', 'direction', 'author', 'attachments', 'event', 'data', 'voicemail'],
		...['recordings', 'transcription', 'signedUrl', 'url', 'title', 'externalParticipants'],
		...['endpoint', 'rawValue', 'displayValue', 'label', 'internalEndpoint', 'displayName'],
		...['contact', 'tags', 'value', 'phoneNumbers', 'message', 'type', 'toString', 'object'],
	];
	const { record } = fc.letrec<{ record: IDataObject; value: unknown }>((tie) => ({
		record: fc.dictionary(fc.constantFrom(...names), tie('value'), {
			maxKeys: 6,
		}) as fc.Arbitrary<IDataObject>,
		value: fc.oneof(
			{ maxDepth: 4 },
			fc.jsonValue({ maxDepth: 1 }),
			fc.constantFrom('inbound', 'outbound', '', 'https://files.example.com/1'),
			tie('record'),
			fc.array(tie('record'), { maxLength: 3 }),
		),
	}));
	const kinds = ['contact', 'conversation', 'conversationItem', 'scheduledMessage'];

	it('ends no delivery though none of its texts can be made one', () => {
		const odd = { toString: 1, valueOf: 1 };
		const file = { signedUrl: { url: 'https://files.example.com/1' }, mimetype: odd, name: odd };
		const item = {
			...{ id: odd, text: odd, direction: odd, author: { id: odd, displayName: odd }, appURL: odd },
			event: { type: odd, data: { voicemail: file, duration: odd, recordings: [file, odd] } },
			attachments: [{ type: odd, title: odd, data: file }, odd],
		};
		const person = { displayName: odd, contact: odd, endpoint: { rawValue: odd } };
		const parent = {
			...{ id: odd, type: odd, tags: [{ value: odd }], externalParticipants: [person, person] },
			internalEndpoint: { label: odd, displayValue: odd, rawValue: odd, channel: odd },
		};
		const { direction, files, ...rest } = ofItem(item, parent);
		expect(rest).toEqual({ event: 'messageDeleted', eventTime: itemEvent('phone').time });
		expect(direction).toBe('none');
		expect(files).toHaveLength(3);
	});

	it('ends no delivery, and leaves only flat fields', () => {
		fc.assert(
			fc.property(fc.constantFrom(...kinds), record, record, (kind, object, parent) => {
				const type = `${kind}.created`;
				const json = simplifiedEvent({ type, time: '', object, conversation: parent }, [
					'anyEvent',
				]);
				const nested = Object.values(json)
					.flat()
					.filter((value) => !['string', 'number', 'boolean'].includes(typeof value));
				expect(nested).toEqual([]);
			}),
			{ numRuns: 2_000 },
		);
	});
});
