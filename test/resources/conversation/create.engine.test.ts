import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'conversation', operation: 'create', simplify: false };
	const note = { ...create, type: 'note' };

	function spruceLinkId(): string {
		return lineId(clinic.simulator.organization, 'secure');
	}

	function patientIds(): string[] {
		const { contacts } = clinic.simulator.organization;
		return contacts.filter(({ hasAccount }) => hasAccount).map(({ id }) => id);
	}

	function secure(more: IDataObject = {}): IDataObject {
		return {
			...create,
			type: 'secure',
			internalEndpointId: byId(spruceLinkId()),
			contactId: byId(patientIds()[0]),
			...more,
		};
	}

	it('starts a secure conversation and returns the request ID of its first message', async () => {
		const [first, second] = patientIds();

		const { items } = await clinic.run(
			secure({
				text: 'Hello Ada',
				options: {
					subject: 'Physical',
					moreContactIds: { contact: [{ contactId: byId(second) }] },
				},
			}),
		);

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/conversations' });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({
			type: 'secure',
			secure: {
				internalEndpointId: spruceLinkId(),
				destinationContactIds: [first, second],
				subject: 'Physical',
				message: { body: [{ type: 'text', value: 'Hello Ada' }], internal: false },
			},
		});
		expect(items).toHaveLength(1);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		expect(items[0].json).toMatchObject({
			object: 'conversation',
			id: clinic.simulator.effects[0].id,
			type: 'secure',
			postMessageRequestId: clinic.simulator.organization.items.at(-1)?.requestId,
		});
	});

	it('starts a note whose message only the team sees', async () => {
		const { contacts, items: seeded, members } = clinic.simulator.organization;
		const itemsBefore = seeded.length;

		await clinic.run({
			...note,
			title: 'Weekly huddle',
			text: 'Agenda',
			options: {
				associatedContactIds: { contact: [{ contactId: byId(contacts[0].id) }] },
				memberIds: [members[1].id],
			},
		});

		expect(clinic.simulator.requests[0].body).toEqual({
			type: 'note',
			note: {
				title: 'Weekly huddle',
				associatedContactIds: [contacts[0].id],
				memberIds: [members[1].id],
				message: { body: [{ type: 'text', value: 'Agenda' }], internal: true },
			},
		});
		expect(seeded).toHaveLength(itemsBefore + 1);
		expect(seeded.at(-1)).toMatchObject({ isInternalNote: true, direction: 'none' });
	});

	it('never sends what was left blank: no message, no subject, no people', async () => {
		const blank = { text: ' ', options: { subject: '', moreContactIds: {} } };

		await clinic.run(secure(blank));
		await clinic.run({ ...note, title: 'Huddle', text: '', options: { memberIds: [] } });

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{
				type: 'secure',
				secure: {
					internalEndpointId: spruceLinkId(),
					destinationContactIds: [patientIds()[0]],
				},
			},
			{ type: 'note', note: { title: 'Huddle' } },
		]);
	});

	it('starts a note when nothing at all was filled in', async () => {
		const { items } = await clinic.run(note);

		expect(items[0].json).toMatchObject({ object: 'conversation', type: 'note' });
	});

	it.each([
		['type', { type: 'team' }, 'Type: this is not one of the options'],
		['link', { internalEndpointId: byId(expression('')) }, 'Spruce Link: the ID is empty'],
		['contact', { contactId: byId(expression(' ')) }, 'Contact: the ID is empty'],
		[
			'further contact',
			{ options: { moreContactIds: { contact: [{ contactId: byId(expression('a b')) }] } } },
			'Options > More Contacts > Contact: this is not an ID of Spruce Health',
		],
	])('refuses a bad %s by name before it calls Spruce', async (_what, parameters, message) => {
		const { error } = await clinic.run(secure(parameters));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('starts two conversations for two identical items', async () => {
		const { items } = await clinic.run(secure({ text: 'Hello' }), { items: [{}, {}] });

		const [first, second] = clinic.simulator.effects;
		expect(items.map(({ json }) => json.id)).toEqual([first.id, second.id]);
		expect(first.idempotencyKey).not.toBe(second.idempotencyKey);
	});

	it('is not carried out twice when the answer is lost, and gives the conversation', async () => {
		clinic.simulator.faults.add({
			kind: 'reset',
			when: 'after',
			operationId: 'CreateConversation',
		});

		const { items } = await clinic.run(secure({ text: 'Hello' }));

		expect(clinic.simulator.requests).toHaveLength(3);
		expect(clinic.simulator.effects).toHaveLength(1);
		expect(items[0].json).toMatchObject({
			id: clinic.simulator.organization.conversations.at(-1)?.id,
			type: 'secure',
		});
	});
});
