import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import type { Endpoint } from '../../simulator/organization/Endpoint';
import { byId } from '../byId';
import { contactWithAccount, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const patient = '+12065550177';
const tester = '+12065550172';
const hourMs = 3_600_000;

describe('message: send and wait for reply', () => {
	const clinic = simulatedClinic();

	function line(channel: Endpoint['channel']): string {
		return lineId(clinic.simulator.organization, channel);
	}

	function question(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'sendAndWait',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '(206) 555-0177',
			internalEndpointId: byId(line('phone')),
			message: 'See you tomorrow at 9:00?',
			...more,
		};
	}

	/** The endpoints at which replies arrive. */
	function replyEndpoints() {
		const { webhookEndpoints } = clinic.simulator.organization;
		return webhookEndpoints.filter(({ name }) => name.startsWith('n8n reply until '));
	}

	function questionIn(address: string): Record<string, string> {
		return Object.fromEntries(new URL(address).searchParams);
	}

	function sentTo(): unknown[] {
		return clinic.simulator.requests
			.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint')
			.map(({ body }) => (body as IDataObject).destination);
	}

	it('opens an address for the reply, sends the question, and waits', async () => {
		const before = Date.now();

		const { status, runData, items, hints } = await clinic.run(question(), { executionId: '1203' });

		expect(status).toBe('waiting');
		const writes = clinic.simulator.requests.filter(({ method }) => method !== 'GET');
		expect(writes.map(({ operationId, body }) => [operationId, body])).toEqual([
			['CreateWebhookEndpoint', { name: replyEndpoints()[0].name, url: replyEndpoints()[0].url }],
			[
				'PostMessageFromEndpoint',
				{
					destination: { smsOrEmailEndpoint: patient },
					message: { body: [{ type: 'text', value: 'See you tomorrow at 9:00?' }] },
				},
			],
		]);
		const waitTill = Number(runData.waitTill);
		expect(waitTill - before).toBeGreaterThanOrEqual(24 * hourMs);
		expect(waitTill - Date.now()).toBeLessThanOrEqual(24 * hourMs);
		const sent = clinic.simulator.organization.items.at(-1);
		const silence = {
			json: {
				replied: false,
				requestId: sent?.requestId,
				to: patient,
				conversationId: sent?.conversationId,
				askedAt: sent?.createdAt,
			},
			pairedItem: { item: 0 },
		};
		expect(items).toEqual([silence]);
		expect(runData.data.executionData?.nodeExecutionStack[0].data.main).toEqual([[silence]]);
		expect(hints).toEqual([]);
	});

	it('names the deadline, the workflow and the execution in the endpoint', async () => {
		const { runData } = await clinic.run(question({ limitWaitHours: 0.5 }), {
			executionId: '1203',
		});

		const deadline = new Date(Number(runData.waitTill)).toISOString();
		expect(replyEndpoints().map(({ name }) => name)).toEqual([
			`n8n reply until ${deadline} (workflow/1203)`,
		]);
		expect(Date.parse(deadline) - Date.now()).toBeLessThanOrEqual(hourMs / 2);
	});

	it('has a signed address of the execution, in which nobody can read a number', async () => {
		await clinic.run(
			question({ options: { onlyFrom: `${patient}, (206) 555-0178, ada@example.com` } }),
			{ executionId: '1203' },
		);

		const [{ url }] = replyEndpoints();
		expect(url).toMatch(/^http:\/\/localhost:5678\/webhook-waiting\/1203\/[\w-]+\?/);
		expect(questionIn(url)).toEqual({
			asked: expect.stringMatching(/^\d{13}$/),
			to: expect.stringMatching(/^[\w-]{8}$/),
			line: expect.stringMatching(/^[\w-]{8}$/),
			only: expect.stringMatching(/^[\w-]{8}\.[\w-]{8}\.[\w-]{8}$/),
			signature: expect.stringMatching(/^[0-9a-f]{64}$/),
		});
		expect(questionIn(url).only.split('.')[0]).toBe(questionIn(url).to);
		expect(decodeURIComponent(url)).not.toMatch(/555-?017|5550178|ada@|example/);
	});

	it('asks in a conversation, which its address names', async () => {
		const { conversations } = clinic.simulator.organization;
		const conversation = conversations.find(({ type }) => type === 'phone');

		const { status, items } = await clinic.run(
			question({ sendTo: 'conversation', conversationId: byId(conversation?.id) }),
		);

		expect(status).toBe('waiting');
		expect(questionIn(replyEndpoints()[0].url)).toMatchObject({ conversation: conversation?.id });
		expect(clinic.simulator.organization.items.at(-1)).toMatchObject({
			conversationId: conversation?.id,
			text: 'See you tomorrow at 9:00?',
			direction: 'outbound',
		});
		expect(items[0].json).toMatchObject({ replied: false, conversationId: conversation?.id });
	});

	it.each<[string, () => IDataObject]>([
		['a contact', () => ({ sendTo: 'contact', internalEndpointId: byId(line('secure')) })],
		['the phone of a contact', () => ({ sendTo: 'contactPhone' })],
		['the email address of a contact', () => ({ sendTo: 'contactEmail', internalEndpointId: '' })],
	])('asks %s', async (_, destination) => {
		const contact = contactWithAccount(clinic.simulator.organization);
		contact.phoneNumbers = [{ id: 'p_1', label: 'Mobile', value: patient, displayValue: patient }];
		contact.emailAddresses = [{ id: 'e_1', label: '', value: 'a@b.com', displayValue: 'a@b.com' }];

		const { status, items } = await clinic.run(
			question({ ...destination(), contactId: byId(contact.id) }),
		);

		expect(status).toBe('waiting');
		expect(items[0].json).toMatchObject({ replied: false, contactId: contact.id });
		expect(replyEndpoints()).toHaveLength(1);
	});

	it('asks a patient with whom there is no conversation yet', async () => {
		const { organization } = clinic.simulator;
		organization.conversations = [];
		organization.items = [];

		const { status, items } = await clinic.run(question());

		expect(status).toBe('waiting');
		expect(organization.conversations).toHaveLength(1);
		expect(items[0].json.conversationId).toBe(organization.conversations[0].id);
	});

	it('takes half an hour as a text too, as from a spreadsheet', async () => {
		const { runData } = await clinic.run(question({ limitWaitHours: '={{ "0.5" }}' }));

		const hours = (Number(runData.waitTill) - Date.now()) / hourMs;
		expect(hours).toBeGreaterThan(0.4);
		expect(hours).toBeLessThanOrEqual(0.5);
	});

	it('asks the test recipient in a test, and awaits the reply from there', async () => {
		const credentials = { ...clinic.credential, testRecipient: '(206) 555-0172' };

		const { items, hints } = await clinic.run(question(), { credentials, mode: 'manual' });

		expect(sentTo()).toEqual([{ smsOrEmailEndpoint: tester }]);
		expect(items[0].json).toMatchObject({
			replied: false,
			to: tester,
			testRecipient: true,
			intendedFor: patient,
		});
		expect(hints).toEqual([expect.stringContaining(`1 message went to ${tester}`)]);
		const { to } = questionIn(replyEndpoints()[0].url);
		clinic.startOver();
		await clinic.run(question({ phoneOrEmail: tester }), { mode: 'trigger' });
		expect(questionIn(replyEndpoints()[0].url).to).toBe(to);
	});

	it.each([
		['a conversation', 'conversation'],
		['a secure message', 'contact'],
	])('is refused in a test that could not go to the test recipient: %s', async (_, sendTo) => {
		const { conversations, contacts } = clinic.simulator.organization;
		const conversation = conversations.find(({ type }) => type === 'phone');
		const parameters = question({
			sendTo,
			conversationId: byId(conversation?.id),
			contactId: byId(contacts[0].id),
			internalEndpointId: byId(line('secure')),
		});
		const credentials = { ...clinic.credential, testRecipient: tester };

		const { error } = await clinic.run(parameters, { credentials, mode: 'manual' });

		expect(error?.message).toMatch(/^Nothing was sent: this is a test, and /);
		expect(clinic.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('is refused with a credential that may only read', async () => {
		const credentials = { ...clinic.credential, readOnly: true };

		const { error } = await clinic.run(question(), { credentials });

		expect(error?.message).toMatch(/may only read, so nothing was sent$/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('waits as the tool of an AI agent that has n8n run its tools', async () => {
		const { status } = await runAsTool({
			parameters: question({ message: "={{ $fromAI('message') }}" }),
			input: { message: 'May I refill it?' },
			access: 'request',
			credentials: clinic.credential,
		});

		expect(status).toBe('waiting');
		expect(clinic.simulator.organization.items.at(-1)?.text).toBe('May I refill it?');
		expect(replyEndpoints()).toHaveLength(1);
	});

	it('tells an AI agent that runs its tools itself that it cannot wait', async () => {
		const { status, answer } = await runAsTool({
			parameters: question(),
			access: 'call',
			credentials: clinic.credential,
		});

		expect(status).toBe('success');
		expect(JSON.stringify(answer)).toMatch(/Failed: This tool waits for a reply/);
		expect(JSON.stringify(answer)).toMatch(/AI Agent of version 3 or later/);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
