import type { IDataObject } from 'n8n-workflow';
import { recordEvent } from '../sampleEvents';
import { logEntry } from '../logEntry';
import { at, jsonOf, phone, pollingClinic } from './pollingClinic';

const spruce = pollingClinic();

/** The trigger as the editor adds it. */
const active = async (parameters: IDataObject) =>
	await spruce.active({ simplify: undefined, ...parameters });

const nestedIn = (json: IDataObject) =>
	Object.values(json)
		.flat()
		.filter((value) => typeof value === 'object');

describe('what a poll finds, simplified unless the user wants it otherwise', () => {
	it('is a message with its sender and its line', async () => {
		const bench = await active({ source: 'newMessage' });
		const { id, conversationId } = spruce.receive(1, { text: 'May I come later?' });
		const [json] = jsonOf(await bench.poll('trigger'));

		expect(json).toMatchObject({
			event: 'textMessageReceived',
			text: 'May I come later?',
			channel: 'phone',
			from: phone(0),
			fromName: expect.any(String),
			line: expect.stringContaining('555-'),
			direction: 'inbound',
			conversationId,
			itemId: id,
			appURL: expect.stringContaining('https://'),
			eventTime: at(1),
		});
		expect(nestedIn(json)).toEqual([]);
	});

	it('is the conversation of new activity', async () => {
		const bench = await active({ source: 'newActivity' });
		const { conversationId } = spruce.receive(1);
		const [json] = jsonOf(await bench.poll('trigger'));

		expect(json).toMatchObject({
			event: 'conversationUpdated',
			channel: 'phone',
			address: phone(0),
			conversationId,
			archived: false,
			eventTime: at(1),
		});
		expect(nestedIn(json)).toEqual([]);
	});

	it('is a new contact by its name and numbers', async () => {
		const bench = await active({ source: 'newContact' });
		const contact = spruce.addContact(1, 'Zoë');
		contact.phoneNumbers = [{ id: 'entityContact_1', value: phone(1) }];
		const [json] = jsonOf(await bench.poll('trigger'));

		expect(json).toMatchObject({
			event: 'contactCreated',
			name: 'Zoë',
			phone: phone(1),
			contactId: contact.id,
			eventTime: at(1),
		});
		expect(nestedIn(json)).toEqual([]);
	});

	it('is an event that Spruce could not deliver, marked recovered', async () => {
		const { organization } = spruce.clinic.simulator;
		const [{ id: value }] = organization.webhookEndpoints;
		const bench = await active({ source: 'missedEvents', endpointId: { mode: 'id', value } });
		const event = { ...recordEvent('contact.deleted', { id: 'entity_1' }), time: at(1) };
		organization.webhookEvents.push(logEntry(value, event));

		expect(jsonOf(await bench.poll('trigger'))).toEqual([
			{
				event: 'anyEvent',
				type: 'contact.deleted',
				contactId: 'entity_1',
				eventTime: at(1),
				recovered: true,
			},
		]);
	});

	it('is simplified in the editor too', async () => {
		const bench = spruce.start({ simplify: undefined });
		spruce.receive(-60, { text: 'Earlier' });
		const [json] = jsonOf(await bench.poll('manual'));
		expect(json).toMatchObject({ text: expect.any(String), itemId: expect.any(String) });
	});
});
