import type { IDataObject } from 'n8n-workflow';
import type { Contact } from '../simulator/organization/contacts/Contact';
import { mapped } from '../resources/contact/mappedColumns';
import { editableContact } from '../resources/organizationRecords';
import { conversationEvent, recordEvent } from './sampleEvents';
import { triggerBench } from './triggerBench';

/** More rounds than any of the workflows needs. */
const mostRounds = 5;

describe('a workflow that changes what it listens to', () => {
	const spruce = triggerBench();
	const { clinic } = spruce;

	/**
	 * Plays the workflow: an event starts it, and each round of it that changes something makes Spruce
	 * report the record once more.
	 *
	 * @returns how many changes the rounds made
	 */
	async function play(
		events: string,
		eventOf: () => Parameters<typeof spruce.deliver>[1],
		action: IDataObject,
	): Promise<number[]> {
		const bench = await spruce.start({ parameters: { events: [events] } });
		await bench.activate();
		const changes: number[] = [];
		for (let round = 0; round < mostRounds && changes.at(-1) !== 0; round++) {
			const event = { ...eventOf(), id: `wev_${events}_${round}` };
			const { workflowData } = await spruce.deliver(bench, event);
			const items = (workflowData?.[0] ?? []).map(({ json }) => json);
			expect(items).toHaveLength(1);
			const before = clinic.simulator.effects.length;
			const { error } = await clinic.run(action, { items });
			expect(error).toBeUndefined();
			changes.push(clinic.simulator.effects.length - before);
		}
		return changes;
	}

	const contactNow = (contact: Contact) => () =>
		recordEvent('contact.updated', contact as unknown as IDataObject);

	it('writes once with Contact: Create or Update', async () => {
		const contact = editableContact(clinic.simulator.organization);
		contact.phoneNumbers = [{ ...contact.phoneNumbers[0], value: '+12065550144' }];
		const row = {
			givenName: '={{ $json.object.givenName }}',
			familyName: '={{ $json.object.familyName }}',
			phoneNumber: '={{ $json.object.phoneNumbers[0].value }}',
			companyName: 'Maple Street Pharmacy',
		};
		const action = { resource: 'contact', operation: 'upsert', ...mapped(row, ['phoneNumber']) };

		expect(await play('contactUpdated', contactNow(contact), action)).toEqual([1, 0]);
		expect(contact.companyName).toBe('Maple Street Pharmacy');
	});

	it('writes once with Contact: Update, which adds a tag and other values', async () => {
		const contact = editableContact(clinic.simulator.organization);
		const action = {
			resource: 'contact',
			operation: 'update',
			contactId: { __rl: true, mode: 'id', value: '={{ $json.object.id }}' },
			updateFields: { addTagIds: ['Seen'], pronouns: 'they/them', companyName: ' Pharmacy ' },
			clearFields: ['faxNumbers'],
		};

		// The new tag is a change of its own.
		expect(await play('contactUpdated', contactNow(contact), action)).toEqual([2, 0]);
		expect(contact.tags.map(({ value }) => value)).toContain('Seen');
	});

	it('writes once with Conversation: Update, which adds a tag and archives', async () => {
		const conversation = clinic.simulator.organization.conversations[0];
		const action = {
			resource: 'conversation',
			operation: 'update',
			conversationId: { __rl: true, mode: 'id', value: '={{ $json.object.id }}' },
			updateFields: { addTagIds: ['Seen'], archived: true },
		};
		const eventOf = () =>
			conversationEvent(conversation as unknown as IDataObject, 'conversation.updated');

		expect(await play('conversationUpdated', eventOf, action)).toEqual([2, 0]);
		expect(conversation.archived).toBe(true);
	});
});
