import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import type { Contact } from '../../simulator/organization/contacts/Contact';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { contactWith, contactWithAccount, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const mobile = { id: 'entityContact_1', label: 'Mobile', value: '+12065554180' };
const home = { id: 'entityContact_2', label: 'Home', value: '+12065554181' };

describe("message: send, to a contact's phone or email", () => {
	const clinic = simulatedClinic();
	const go = { node: { onError: 'continueRegularOutput' } } as const;

	/** A patient with these phone numbers and an email address. */
	function ada(phoneNumbers = [mobile]): Contact {
		const patient = contactWithAccount(clinic.simulator.organization);
		patient.phoneNumbers = phoneNumbers;
		patient.emailAddresses = [{ id: 'entityContact_3', label: 'Home', value: 'ada@example.com' }];
		return patient;
	}

	function line(channel: 'phone' | 'email' | 'fax'): string {
		return lineId(clinic.simulator.organization, channel);
	}

	function text(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'contactPhone',
			contactId: byId('={{ $json.id }}'),
			internalEndpointId: byId(line('phone')),
			text: 'Hello',
			...more,
		};
	}

	function email(more: IDataObject = {}): IDataObject {
		return text({ sendTo: 'contactEmail', internalEndpointId: byId(line('email')), ...more });
	}

	/** What n8n asks for where an expression decides: it shows every field, and all are required. */
	const whicheverIsChosen = {
		contactId: byId('={{ $json.id }}'),
		conversationId: byId('={{ $json.conversation }}'),
		faxNumber: '={{ $json.fax }}',
		phoneOrEmail: '={{ $json.phone }}',
	};

	/** The operations of Spruce that were called. */
	function calls(): Array<string | undefined> {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	function destinations(): unknown[] {
		return clinic.simulator.requests
			.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint')
			.map(({ body }) => (body as IDataObject).destination);
	}

	it('texts the only phone number, in two calls, and says what the next node needs', async () => {
		const { id } = ada();

		const { items } = await clinic.run(text(), { items: [{ id }] });

		expect(calls()).toEqual(['Contact', 'PostMessageFromEndpoint']);
		expect(destinations()).toEqual([{ smsOrEmailEndpoint: mobile.value }]);
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			to: mobile.value,
			from: line('phone'),
			contactId: id,
		});
		expect(Object.keys(items[0].json)).toEqual(['requestId', 'to', 'from', 'contactId']);
	});

	it('emails the only email address', async () => {
		const { id } = ada();

		const { items } = await clinic.run(email(), { items: [{ id }] });

		expect(destinations()).toEqual([{ smsOrEmailEndpoint: 'ada@example.com' }]);
		expect(items[0].json).toMatchObject({ to: 'ada@example.com', from: line('email') });
	});

	it('emails from the only email address of the practice', async () => {
		const { id } = ada();

		const { items } = await clinic.run(email({ internalEndpointId: byId('') }), {
			items: [{ id }],
		});

		expect(items[0].json).toMatchObject({ to: 'ada@example.com', from: line('email') });
	});

	it('asks which phone line to use, as for a phone number', async () => {
		const { id } = ada();

		const { error } = await clinic.run(text({ internalEndpointId: byId('') }), {
			items: [{ id }],
		});

		expect(error?.message).toBe('Send From: 2 lines can send a text message');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it.each(['Home', ' home', 'HOME'])(
		'texts the phone number with the label "%s"',
		async (label) => {
			const { id } = ada([mobile, home]);

			await clinic.run(text({ label }), { items: [{ id }] });

			expect(destinations()).toEqual([{ smsOrEmailEndpoint: home.value }]);
		},
	);

	it('texts nobody where the contact has two phone numbers, and lists them', async () => {
		const { id } = ada([mobile, home]);

		const { error } = await clinic.run(text(), { items: [{ id }] });

		expect(error?.message).toBe('Label: the contact has 2 phone numbers, and none was chosen');
		expect(error?.description).toContain('Mobile (ends in 4180), Home (ends in 4181)');
		expect(JSON.stringify(error)).not.toContain('5554180');
		expect(calls()).toEqual(['Contact']);
	});

	it('texts no one of a list when a later contact cannot be texted', async () => {
		const first = contactWith(clinic.simulator.organization, ({ hasAccount }) => !hasAccount).id;
		const { id } = ada([mobile, home]);

		const { error } = await clinic.run(text(), { items: [{ id: first }, { id }] });

		expect(error?.message).toBe(
			'Row 2: Label: the contact has 2 phone numbers, and none was chosen',
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('reads each contact once for a list, before it texts the first', async () => {
		const ids = clinic.simulator.organization.contacts
			.filter(({ phoneNumbers }) => phoneNumbers.length === 1)
			.slice(0, 3)
			.map(({ id }) => ({ id }));

		const { items } = await clinic.run(text(), { items: [...ids, ids[0]] });

		expect(items).toHaveLength(4);
		expect(calls()).toEqual([
			...Array<string>(3).fill('Contact'),
			...Array<string>(4).fill('PostMessageFromEndpoint'),
		]);
	});

	it('reads a contact anew in the next run', async () => {
		const { id } = ada([mobile, home]);
		await clinic.run(text(), { items: [{ id }] });
		ada([home]);

		await clinic.run(text(), { items: [{ id }] });

		expect(destinations()).toEqual([{ smsOrEmailEndpoint: home.value }]);
	});

	it('texts the others where the workflow continues', async () => {
		const wrong = ada([mobile, home]).id;
		const { id } = contactWith(clinic.simulator.organization, (contact) => contact.id !== wrong);

		const { items } = await clinic.run(text(), { items: [{ id: wrong }, { id }], ...go });

		expect(items[0].json.message).toContain('2 phone numbers');
		expect(items[1].json).toMatchObject({ contactId: id, requestId: expect.any(String) });
	});

	it.each([
		['a contact that was deleted', 'entity_0E5QDGJC0GONE'],
		['a contact of nobody', 'entity_0E5QDGJC03000'],
	])('says that %s is not there', async (_who, id) => {
		const { error } = await clinic.run(text(), { items: [{ id }] });

		expect(error?.message).toBe('Contact: Spruce Health has no contact with this ID');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('says that a teammate is no contact', async () => {
		const { id } = clinic.simulator.organization.members[1];

		const { error } = await clinic.run(text(), { items: [{ id }] });

		expect(error?.message).toBe('Contact: Spruce Health has no contact with this ID');
		expect(error?.description).toContain('may be a teammate');
	});

	it('texts nobody when Spruce answers with another contact', async () => {
		const { id } = ada();
		const other = contactWith(clinic.simulator.organization, (contact) => contact.id !== id);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 200,
			body: other,
			operationId: 'Contact',
		});

		const { error } = await clinic.run(text(), { items: [{ id }] });

		expect(error?.message).toBe('Contact: Spruce Health answered with another contact');
		expect(clinic.simulator.effects).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => text({ contactId: id }));

	it.each([
		['phoneOrEmail', { sendTo: 'phoneOrEmail', phoneOrEmail: '(206) 555-4180' }],
		['an expression', { ...whicheverIsChosen, sendTo: '={{ "Contact\'s Phone (Text)" }}' }],
	])('is one recipient with the same patient by %s for Send Only Once Per', async (_by, more) => {
		const { id } = ada();
		const once = { requestOptions: { idempotencyKey: 'reminder-7' } };
		await clinic.run(text(once), { items: [{ id }] });

		const { items } = await clinic.run(text({ ...once, ...more }), { items: [{ id }] });

		expect(items[0].json).toMatchObject({ duplicate: true, to: mobile.value });
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('is a duplicate of the same number within one execution', async () => {
		const { id } = ada();
		const sendTo = '={{ $json.by }}';
		const once = { requestOptions: { idempotencyKey: 'reminder-7' } };

		const { items } = await clinic.run(text({ ...whicheverIsChosen, sendTo, ...once }), {
			items: [
				{ id, by: 'contactPhone' },
				{ id, by: 'phoneOrEmail', phone: '206-555-4180' },
			],
		});

		expect(items[1].json).toMatchObject({ duplicate: true, to: mobile.value });
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('texts once when n8n runs the item again, although the number has changed', async () => {
		const { id } = ada([mobile]);
		const again = { items: [{ id }], executionId: '71', resumeToken: 'x' };
		const first = await clinic.run(text(), again);
		ada([home]);

		const second = await clinic.run(text(), again);

		expect(first.items[0].json).toMatchObject({ to: mobile.value });
		expect(second.items).toEqual(first.items);
		expect(destinations()).toHaveLength(1);
	});

	it('goes to the test recipient in a test, and says whom it was for', async () => {
		const { id } = ada();

		const { items } = await clinic.run(text(), {
			items: [{ id }],
			credentials: { ...clinic.credential, testRecipient: '(206) 555-0172' },
			mode: 'manual',
		});

		expect(destinations()).toEqual([{ smsOrEmailEndpoint: '+12065550172' }]);
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			to: '+12065550172',
			from: line('phone'),
			contactId: id,
			testRecipient: true,
			intendedFor: mobile.value,
		});
	});

	it('waits until it is posted, and gives the conversation first', async () => {
		const { id } = ada();

		const { items } = await clinic.run(text({ options: { waitSeconds: 10 } }), {
			items: [{ id }],
		});

		const { conversationId } = clinic.simulator.organization.items.at(-1)!;
		expect(items[0].json).toMatchObject({ conversationId, posted: true, to: mobile.value });
		expect(Object.keys(items[0].json).slice(0, 5)).toEqual([
			'requestId',
			'to',
			'from',
			'conversationId',
			'contactId',
		]);
	});

	it('says for when it is scheduled', async () => {
		const { id } = ada();
		const options = { sendAt: '2999-12-31T09:00:00-08:00' };

		const { items } = await clinic.run(text({ options }), { items: [{ id }] });

		expect(items[0].json).toMatchObject({ scheduledFor: '2999-12-31T17:00:00.000Z' });
	});

	it('says for when it was scheduled when n8n runs the item again a moment later', async () => {
		const { id } = ada();
		const run = async (sendAt: string) =>
			await clinic.run(text({ options: { sendAt } }), {
				items: [{ id }],
				executionId: '71',
				resumeToken: 'x',
			});
		const first = await run('2999-12-31T09:00:00Z');

		const again = await run('2999-12-31T09:00:07Z');

		expect(again.items).toEqual(first.items);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it.each(['contactPhone', "Contact's Phone (Text)", 'contactphone'])(
		'is chosen by an AI agent as "%s"',
		async (chosen) => {
			const { id } = ada([mobile, home]);

			const { answer } = await runAsTool({
				access: 'call',
				credentials: clinic.credential,
				parameters: text({
					sendTo: "={{ $fromAI('sendTo') }}",
					contactId: byId("={{ $fromAI('contact') }}"),
					label: "={{ $fromAI('label') }}",
				}),
				input: { sendTo: chosen, contact: id, label: 'mobile' },
			});

			expect(destinations()).toEqual([{ smsOrEmailEndpoint: mobile.value }]);
			expect(answer).toEqual([expect.objectContaining({ to: mobile.value, contactId: id })]);
		},
	);

	it('refuses a blank text before it reads the contact', async () => {
		const { error } = await clinic.run(text({ text: expression(' ') }), {
			items: [{ id: ada().id }],
		});

		expect(error?.message).toBe('Text: nothing was entered');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
