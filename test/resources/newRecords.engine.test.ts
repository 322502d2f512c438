import { byId } from './byId';
import { simulatedClinic } from './simulatedClinic';

describe('a record that was created a moment ago', () => {
	const clinic = simulatedClinic();

	function answer404(operationId: string, times: number) {
		clinic.simulator.faults.add({ kind: 'status', status: 404, operationId, times });
	}

	async function newContact() {
		const { items } = await clinic.run({
			resource: 'contact',
			operation: 'create',
			givenName: 'Ada',
			additionalFields: { phoneNumbers: { phoneNumber: [{ value: '2065551290' }] } },
		});
		return byId(String(items[0].json.id));
	}

	it('is asked for again', async () => {
		const contactId = await newContact();
		answer404('Contact', 2);

		const { items } = await clinic.run({ resource: 'contact', operation: 'get', contactId });

		expect(items[0].json.id).toBe(contactId.value);
	});

	it('gets one invite, although Spruce does not find it at first', async () => {
		const contactId = await newContact();
		answer404('SendInvite', 2);

		const { error } = await clinic.run({ resource: 'contact', operation: 'invite', contactId });

		expect(error).toBeUndefined();
		expect(clinic.simulator.organization.invites).toHaveLength(1);
	});

	it('is not found in the end', async () => {
		const contactId = await newContact();
		answer404('Contact', 100);

		const { error } = await clinic.run({ resource: 'contact', operation: 'get', contactId });

		expect(error?.context?.spruce).toMatchObject({ reason: 'notFound', attempts: 5 });
	});

	it('is not asked for again after it was deleted', async () => {
		const contactId = await newContact();
		await clinic.run({ resource: 'contact', operation: 'delete', contactId });

		const { error } = await clinic.run({ resource: 'contact', operation: 'get', contactId });

		expect(error?.context?.spruce).toMatchObject({ reason: 'notFound', attempts: 1 });
	});

	it('gets a message once, although the try that did not find it has used up the key', async () => {
		const { faults, effects } = clinic.simulator;
		const conversation = { resource: 'conversation', operation: 'create', type: 'note' };
		const created = await clinic.run({ ...conversation, title: 'New' });
		const duplicate = { statusCode: 422, type: 'duplicate_request', message: 'seen before' };
		const post = { kind: 'status', operationId: 'PostConversationMessage' } as const;
		faults.add({ ...post, status: 404 });
		faults.add({ ...post, status: 422, body: duplicate });

		const { items } = await clinic.run({
			resource: 'message',
			operation: 'addNote',
			conversationId: byId(String(created.items[0].json.id)),
			text: 'Hello',
		});

		expect(items[0].json.requestId).toBeDefined();
		expect(effects.map(({ operationId }) => operationId)).toEqual([
			'CreateConversation',
			'PostConversationMessage',
		]);
	});
});
