import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { keyUseOf } from '../../../nodes/SpruceHealth/client/writes/userKey';
import { itemsNode } from '../../engine/actions/itemsNode';
import { outcomeOf } from '../../engine/actions/outcomeOf';
import { runWorkflow } from '../../engine/actions/runWorkflow';
import { spruceNode } from '../../engine/environment/spruceTypes';
import { runAsTool } from '../../engine/tools/runAsTool';
import { byId } from '../byId';
import { contactWithoutInvite, contactWithAccount, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const label = 'Request Options > Send Only Once Per';
const otherUse = `${label}: another item has the same value, but sends something else`;

const sent = { requestId: expect.any(String) as string };

describe('Send Only Once Per', () => {
	const clinic = simulatedClinic();
	const go = { node: { onError: 'continueRegularOutput' } } as const;

	function line(channel: 'phone' | 'secure'): IDataObject {
		return byId(lineId(clinic.simulator.organization, channel));
	}

	/** A text to the item's number, once per what the item says. */
	function send(more: IDataObject = {}, idempotencyKey = '=reminder-{{ $json.appointment }}') {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '={{ $json.phone }}',
			internalEndpointId: line('phone'),
			text: '={{ $json.text ?? "See you tomorrow" }}',
			requestOptions: { idempotencyKey },
			...more,
		};
	}

	/** Runs one Send node after the other in one execution, each with what `Start` gives. */
	async function runInTurn(nodes: IDataObject[], items: IDataObject[] = [{ phone: '2065550101' }]) {
		const names = nodes.map((_, index) => `Node ${index + 1}`);
		const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
		return await runWorkflow({
			nodes: [
				{
					id: 'start',
					name: 'Start',
					type: 'test.items',
					typeVersion: 1,
					position: [0, 0],
					parameters: {},
				},
				...nodes.map((parameters, index) =>
					spruceNode({
						id: names[index],
						name: names[index],
						parameters: parameters as INodeParameters,
						onError: 'continueRegularOutput',
					}),
				),
			],
			connections: Object.fromEntries(
				['Start', ...names.slice(0, -1)].map((name, index) => [name, to(names[index])]),
			),
			nodeTypes: { 'test.items': itemsNode(items.map((json) => ({ json }))) },
			credentials: clinic.credential,
		});
	}

	/** What was sent, and to whom. */
	function textsTo(): string[] {
		return clinic.simulator.effects.map(({ requestIndex }) => {
			const { destination, message } = clinic.simulator.requests[requestIndex].body as {
				destination: IDataObject;
				message: { body: IDataObject[] };
			};
			return `${String(destination.smsOrEmailEndpoint)}: ${String(message.body[0].value)}`;
		});
	}

	it('texts each of four patients when the column of the key has another name', async () => {
		const items = [101, 102, 103, 104].map((end) => ({ phone: `2065550${end}`, appt: end }));

		const run = await clinic.run(send(), { items });

		expect(run.items.map(({ json }) => json)).toEqual(
			items.map(({ phone }) => expect.objectContaining({ ...sent, to: `+1${phone}` })),
		);
		expect(textsTo()).toEqual(
			[101, 102, 103, 104].map((end) => `+12065550${end}: See you tomorrow`),
		);
	});

	it('sends one of two identical items, and says that the other is a duplicate', async () => {
		const item = { phone: '2065550101', appointment: 7 };

		const { items } = await clinic.run(send(), {
			items: [item, { ...item, phone: '+12065550101' }],
		});

		expect(textsTo()).toHaveLength(1);
		expect(items.map(({ json }) => json)).toEqual([
			{ ...sent, to: '+12065550101', from: '+12065550100' },
			{
				to: '+12065550101',
				duplicate: true,
				idempotencyKey: clinic.simulator.effects[0].idempotencyKey,
			},
		]);
	});

	it('sends once in all executions, and says so in the others', async () => {
		const items = [{ phone: '2065550101', appointment: 7 }];
		await clinic.run(send(), { items });
		const second = await clinic.run(send({ text: 'Another text' }), { items });

		expect(textsTo()).toEqual(['+12065550101: See you tomorrow']);
		expect(second.items[0].json).toEqual({
			to: '+12065550101',
			duplicate: true,
			idempotencyKey: expect.stringMatching(/^reminder-7:/),
		});
	});

	it('gives the first answer again when n8n runs the item again', async () => {
		const items = [{ phone: '2065550101', appointment: 7 }];
		const first = await clinic.run(send(), { items, executionId: '71', resumeToken: 'x' });
		const again = await clinic.run(send(), { items, executionId: '71', resumeToken: 'x' });

		expect(textsTo()).toHaveLength(1);
		expect(again.items).toEqual(first.items);
	});

	it('says so when Spruce knows the key from before n8n was started', async () => {
		const { conversations } = clinic.simulator.organization;
		const id = String(conversations.find(({ type }) => type === 'phone')?.id);
		const path = `/conversations/${id}/messages`;
		const call = { method: 'POST', path, identity: {}, recipient: id };
		const { key } = keyUseOf('reminder-9', 0, call);
		await fetch(`${clinic.simulator.baseUrl}${path}`, {
			method: 'POST',
			headers: {
				Authorization: `Bearer ${clinic.simulator.token}`,
				'Content-Type': 'application/json',
				's-idempotency-key': key,
			},
			body: JSON.stringify({ body: [{ type: 'text', value: 'Hi' }] }),
		});

		const { items } = await clinic.run({
			resource: 'message',
			operation: 'post',
			conversationId: byId(id),
			text: 'Hi',
			requestOptions: { idempotencyKey: 'reminder-9' },
		});

		expect(items[0].json).toEqual({ conversationId: id, duplicate: true, idempotencyKey: key });
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('sends nothing when two items have one key and one number, but other texts', async () => {
		const items = [
			{ phone: '2065550101', appointment: 7, text: 'At 9' },
			{ phone: '2065550102', appointment: 8 },
			{ phone: '(206) 555-0101', appointment: 7, text: 'At 10' },
		];

		const { error } = await clinic.run(send(), { items });

		expect(error?.message).toBe(`Row 3: ${otherUse}`);
		expect(error?.description).toContain('The value is "reminder-7".');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('fails the second of them where the workflow continues', async () => {
		const items = [
			{ phone: '2065550101', appointment: 7, text: 'At 9' },
			{ phone: '2065550101', appointment: 7, text: 'At 10' },
		];

		const run = await clinic.run(send(), { items, ...go });

		expect(textsTo()).toEqual(['+12065550101: At 9']);
		expect(run.items[0].json).toMatchObject(sent);
		expect(run.items[1].json).toMatchObject({ message: otherUse });
	});

	it('fails the second of two items that differ in a file only', async () => {
		const options = { attachments: '={{ $json.file }}' };
		const file = (name: string) => ({
			json: { phone: '2065550101', appointment: 7, file: name },
			binary: {
				[name]: { data: Buffer.from(name).toString('base64'), mimeType: 'application/pdf' },
			},
		});

		const run = await clinic.run(send({ options }), { items: [file('a'), file('b')], ...go });

		expect(run.items[1].json).toMatchObject({ message: otherUse });
	});

	it.each([
		['another number', { phoneOrEmail: '2065550188' }],
		['an email address', { phoneOrEmail: 'ada@example.com' }],
	])('sends from two nodes with one key to %s', async (_case, more) => {
		const isEmail = more.phoneOrEmail.includes('@');
		const internalEndpointId = isEmail
			? byId(lineId(clinic.simulator.organization, 'email'))
			: line('phone');

		const run = await runInTurn([
			send({ phoneOrEmail: '2065550101' }, 'today'),
			send({ ...more, internalEndpointId }, 'today'),
		]);

		expect(outcomeOf(run, 'Node 2').items[0].json).toMatchObject(sent);
		expect(textsTo()).toHaveLength(2);
	});

	it('fails the second of two nodes with one key and one number, but other texts', async () => {
		const run = await runInTurn([
			send({ text: 'One' }, 'today'),
			send({ text: 'Two', phoneOrEmail: '2065550101' }, 'today'),
		]);

		expect(outcomeOf(run, 'Node 2').items[0].json).toMatchObject({ message: otherUse });
		expect(textsTo()).toEqual(['+12065550101: One']);
	});

	it('fails the second of two nodes that differ in the line only', async () => {
		const email = byId(lineId(clinic.simulator.organization, 'email'));
		const from = (internalEndpointId: IDataObject) =>
			send({ phoneOrEmail: '2065550101', internalEndpointId }, 'today');

		const run = await runInTurn([from(line('phone')), from(email)]);

		expect(outcomeOf(run, 'Node 2').items[0].json).toMatchObject({ message: otherUse });
		expect(textsTo()).toHaveLength(1);
	});

	it('lets a second node send with the key when Spruce refused the first', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 400 });

		const run = await runInTurn([
			send({ text: 'One' }, 'today'),
			send({ text: 'Two', phoneOrEmail: '2065550101' }, 'today'),
		]);

		expect(outcomeOf(run, 'Node 1').items[0].json).toHaveProperty('error');
		expect(textsTo()).toEqual(['+12065550101: Two']);
	});

	it('creates one contact per key, and refuses the others that have no key of their own', async () => {
		const create = {
			resource: 'contact',
			operation: 'create',
			givenName: '={{ $json.name }}',
			requestOptions: { idempotencyKey: '=c-{{ $json.mrn }}' },
		};
		const items = [{ name: 'Ada', mrn: '' }, { name: 'Grace' }, { name: 'Ada', mrn: null }];

		const run = await clinic.run(create, { items, ...go });

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(run.items[0].json).toMatchObject({ givenName: 'Ada' });
		expect(run.items[1].json).toMatchObject({ message: otherUse });
		expect(run.items[2].json).toEqual({ duplicate: true, idempotencyKey: 'c-' });
	});

	it('sends one of two identical invites, which Spruce would not recognize', async () => {
		const { id } = contactWithoutInvite(clinic.simulator.organization);
		const invite = {
			resource: 'contact',
			operation: 'invite',
			contactId: byId(id),
			internalEndpointId: line('secure'),
			customMessage: '={{ $json.text }}',
			requestOptions: { idempotencyKey: 'welcome' },
		};
		const items = [{ text: 'Hi' }, { text: 'Hi' }, { text: 'Hello' }];

		const run = await clinic.run(invite, { items, ...go });
		const later = await clinic.run(invite, { items: items.slice(0, 1) });

		expect(clinic.simulator.effects).toHaveLength(1);
		expect(run.items[1].json).toMatchObject({ duplicate: true });
		expect(run.items[2].json).toMatchObject({ message: otherUse });
		expect(later.items[0].json).toMatchObject({ duplicate: true });
	});

	it('lets one key serve two kinds of messages to one contact', async () => {
		const { id } = contactWithAccount(clinic.simulator.organization);
		const key = { requestOptions: { idempotencyKey: 'today' } };
		const secure = { sendTo: 'contact', contactId: byId(id), internalEndpointId: line('secure') };
		const note = { resource: 'conversation', operation: 'create', contactId: byId(id) };

		const run = await runInTurn([
			{ ...send(secure), text: 'Hi', ...key },
			{ ...note, type: 'secure', internalEndpointId: line('secure'), text: 'Hi', ...key },
		]);

		expect(outcomeOf(run, 'Node 2').items[0].json).not.toHaveProperty('error');
		expect(clinic.simulator.effects).toHaveLength(2);
	});

	it.each([
		['nothing', '={{ $json.missing }}', `${label}: nothing was entered`],
		['a blank', '   ', `${label}: nothing was entered`],
	])('refuses %s by name', async (_case, key, message) => {
		const { error } = await clinic.run(send({ phoneOrEmail: '2065550101' }, key));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		['a curly apostrophe', '={{ "I’d like a refill" }}'],
		['a line break', '={{ "Hello,\\nplease call me." }}'],
		['an accent', 'reminder-José Muñoz'],
		['another alphabet', '提醒'],
		['a whole message', 'Please call me. '.repeat(200)],
	])('sends once for a value with %s', async (_case, key) => {
		const parameters = send({ phoneOrEmail: '2065550101' }, key);
		const [first, second] = [await clinic.run(parameters), await clinic.run(parameters)];

		expect(first.items[0].json).not.toHaveProperty('duplicate');
		expect(second.items[0].json).toMatchObject({ duplicate: true });
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('takes a letter with its accent for the letter that has it', async () => {
		const [composed, decomposed] = ['NFC', 'NFD'].map((form) => 'reminder-José'.normalize(form));
		await clinic.run(send({ phoneOrEmail: '2065550101' }, composed));
		const { items } = await clinic.run(send({ phoneOrEmail: '2065550101' }, decomposed));

		expect(items[0].json).toMatchObject({ duplicate: true });
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('is left out where an AI agent leaves it blank', async () => {
		const { answer } = await runAsTool({
			access: 'call',
			credentials: clinic.credential,
			parameters: send({ phoneOrEmail: '2065550101', text: 'Hi' }, "={{ $fromAI('once') }}"),
			input: { once: '' },
		});

		expect(JSON.stringify(answer)).toContain('requestId');
	});
});
