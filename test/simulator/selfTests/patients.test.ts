import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../until';
import type { Conversation } from '../organization/conversations/Conversation';
import { openConversation, secureFields } from '../organization/conversations/openConversation';
import { deleteConversation } from '../organization/conversations/deleteConversation';
import { sendDueMessages } from '../organization/messages/sendDueMessages';
import { writeAsMember } from '../organization/messages/writeAsMember';
import { simulatorBench } from '../simulatorBench';
import { SimulatorClient } from '../SimulatorClient';
import { startSimulator } from '../startSimulator';
import { startReceiver } from '../webhooks/startReceiver';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const ada = '+12065557001';
const basil = '+12065557002';
const yes = [{ afterMs: 20, text: 'Yes' }];
/** So much later than `yes` that everything else is over. */
const end = [{ afterMs: 300, text: 'The end' }];

const text = (value: string) => ({ body: [{ type: 'text', value }] });
const post = async ({ id }: Conversation, message: object = text('Can you come?')) =>
	await bench.client.post(`/conversations/${id}/messages`, message);
const send = async (line: string, destination: object, more: object = {}) =>
	await bench.client.post(`/internalendpoints/${encodeURIComponent(line)}/conversations`, {
		destination,
		message: text('Can you come?'),
		...more,
	});
const sendText = async (number: string, more: object = {}) =>
	await send('+12065550100', { smsOrEmailEndpoint: number }, more);
const lineOf = (channel: string) =>
	bench.simulator.organization.internalEndpoints.find(
		({ endpoint }) => endpoint.channel === channel,
	)?.endpoint.id ?? '';
const conversationsWith = (address: string) =>
	bench.simulator.organization.conversations.filter(({ externalParticipants }) =>
		externalParticipants.some((other) => address === (other.endpoint?.rawValue ?? other.contact)),
	);
/** What came in since the seed, in order. */
const answers = () =>
	bench.simulator.organization.changes
		.filter(({ type }) => type === 'conversationItem.created')
		.map(({ object }) => object as { direction: string; text: string; conversationId: string })
		.filter(({ direction }) => direction === 'inbound');
const answersOf = (address: string) => {
	const ids = conversationsWith(address).map(({ id }) => id);
	return answers().filter(({ conversationId }) => ids.includes(conversationId));
};
/** Waits until another patient has answered, who takes longer than everybody else. */
const theEnd = async () => {
	const slow = '+12065557999';
	bench.simulator.patients.answer(slow, end);
	await sendText(slow);
	await until(() => answersOf(slow).length === 1);
};

describe('a patient with a script', () => {
	it('answers a message after so long, in its conversation', async () => {
		const { patients, organization } = bench.simulator;
		const conversation = bench.conversationOf('phone');
		conversation.archived = true;
		const from = conversation.externalParticipants[0].endpoint?.rawValue ?? '';
		patients.answer(from, [{ afterMs: 50, text: 'Yes' }]);
		await post(conversation, { ...text('Can you come?'), stayArchived: true });
		await until(() => answers().length === 1);
		const [question, answer] = organization.items.slice(-2);
		expect(answer).toMatchObject({
			conversationId: conversation.id,
			direction: 'inbound',
			isInternalNote: false,
			requestId: '',
			text: 'Yes',
			author: { displayName: conversation.externalParticipants[0].displayName },
		});
		// A timer of Node may end a millisecond early.
		const tookMs = Date.parse(answer.createdAt) - Date.parse(question.createdAt);
		expect(tookMs).toBeGreaterThanOrEqual(48);
		expect(conversation).toMatchObject({ archived: false, lastMessageAt: answer.createdAt });
	});

	it('may answer twice', async () => {
		bench.simulator.patients.answer(ada, [
			{ afterMs: 200, text: 'Sorry, no' },
			{ afterMs: 20, text: 'Yes' },
		]);
		await sendText(ada);
		await until(() => answersOf(ada).length === 2);
		expect(answersOf(ada).map((answer) => answer.text)).toEqual(['Yes', 'Sorry, no']);
	});

	it('may never answer, whatever everybody else does', async () => {
		bench.simulator.patients.answer('any', yes);
		bench.simulator.patients.answer(ada, []);
		await sendText(ada);
		await sendText(basil);
		await theEnd();
		expect(answersOf(ada)).toEqual([]);
		expect(answersOf(basil)).toHaveLength(1);
	});

	it('answers alone: nobody else does', async () => {
		bench.simulator.patients.answer(ada, yes);
		await sendText(basil);
		await sendText(ada);
		await theEnd();
		expect(answersOf(basil)).toEqual([]);
		expect(answersOf(ada)).toHaveLength(1);
	});

	it('answers each message once, and an answer is not answered', async () => {
		bench.simulator.patients.answer('any', yes);
		await sendText(ada);
		await sendText(ada);
		await theEnd();
		expect(answersOf(ada)).toHaveLength(2);
	});

	it('answers once what was sent twice under one idempotency key', async () => {
		bench.simulator.patients.answer('any', yes);
		const { id } = bench.conversationOf('phone');
		const again = async () =>
			await bench.client.post(`/conversations/${id}/messages`, text('Can you come?'), {
				's-idempotency-key': 'a',
			});
		expect([(await again()).status, (await again()).status]).toEqual([200, 422]);
		await theEnd();
		expect(answers().filter(({ conversationId }) => conversationId === id)).toHaveLength(1);
	});

	it('may decide by the message', async () => {
		const seen: object[] = [];
		bench.simulator.patients.answer('any', (message) => {
			seen.push(message);
			return message.text.endsWith('?') ? yes : [];
		});
		await sendText(ada);
		await sendText(basil, { message: text('See you.') });
		await theEnd();
		expect(answersOf(ada)).toHaveLength(1);
		expect(answersOf(basil)).toEqual([]);
		expect(seen).toEqual([
			{ text: 'Can you come?', to: ada },
			{ text: 'See you.', to: basil },
		]);
	});

	it('answers over the line that the message came from', async () => {
		bench.simulator.patients.answer(ada, yes);
		await sendText(ada);
		await until(() => answers().length === 1);
		await send('+12065550101', { smsOrEmailEndpoint: ada });
		await until(() => answers().length === 2);
		const lines = answers().map(
			({ conversationId }) =>
				bench.simulator.organization.conversations.find(({ id }) => id === conversationId)
					?.internalEndpoint?.rawValue,
		);
		expect(lines).toEqual(['+12065550100', '+12065550101']);
	});

	it('answers emails', async () => {
		const address = 'ada@example.com';
		bench.simulator.patients.answer(address, yes);
		await send(lineOf('email'), { smsOrEmailEndpoint: address });
		await until(() => answersOf(address).length === 1);
		expect(conversationsWith(address)).toMatchObject([{ type: 'email' }]);
	});

	it('answers secure messages in the one of several conversations that was written in', async () => {
		const [contactId] = bench.conversationOf('secure').associatedContactIds;
		bench.simulator.patients.answer(contactId, yes);
		const deliveryMethod = 'new_conversation';
		await send(lineOf('secure'), { secureEndpoint: { contactId, deliveryMethod } });
		const [opened] = bench.simulator.organization.conversations.slice(-1);
		await until(() => answers().length === 1);
		expect(await bench.newestItem(opened.id)).toMatchObject({
			direction: 'inbound',
			author: { id: contactId },
		});
	});

	it('answers in a secure conversation of several patients in their own name', async () => {
		const { organization, patients } = bench.simulator;
		const { internalEndpoint } = bench.conversationOf('secure');
		const people = organization.contacts.filter(({ hasAccount }) => hasAccount).slice(0, 2);
		if (!internalEndpoint) throw new Error('the secure conversation has no address');
		const fields = secureFields(internalEndpoint, people);
		const family = openConversation(organization, new Date().toISOString(), fields);
		patients.answer(people[1].id, yes);
		await post(family);
		await until(() => answers().length === 1);
		expect(answers()).toMatchObject([
			{ author: { id: people[1].id, displayName: people[1].displayName } },
		]);
	});

	it('answers the message that opens a secure conversation', async () => {
		const [contactId] = bench.conversationOf('secure').associatedContactIds;
		bench.simulator.patients.answer(contactId, yes);
		const { body } = await bench.client.post('/conversations', {
			type: 'secure',
			secure: {
				internalEndpointId: lineOf('secure'),
				destinationContactIds: [contactId],
				message: text('Can you come?'),
			},
		});
		await until(() => answers().length === 1);
		expect(answers()).toMatchObject([{ conversationId: body.conversation.id }]);
	});

	it('answers a scheduled message once it is sent, not before', async () => {
		bench.simulator.patients.answer(ada, yes);
		await sendText(ada, { sendAt: '2099-01-01T00:00:00Z' });
		await theEnd();
		expect(answersOf(ada)).toEqual([]);
		sendDueMessages(bench.simulator.organization, '2099-01-01T00:00:00.000Z');
		await until(() => answersOf(ada).length === 1);
	});

	it('answers what a member writes in the app', async () => {
		const { organization, patients } = bench.simulator;
		patients.answer('any', yes);
		const memberId = organization.members[1].id;
		writeAsMember(organization, bench.conversationOf('phone'), { memberId, text: 'Well?' });
		await until(() => answers().length === 1);
	});

	it('answers no note, fax, refused message or invite', async () => {
		const { organization, patients } = bench.simulator;
		await sendText(ada, { message: text('See you.') });
		patients.answer('any', yes);
		await post(conversationsWith(ada)[0], { ...text('Did she call?'), internal: true });
		await post(conversationsWith(ada)[0], text(''));
		await post(bench.conversationOf('note'), { ...text('Who is in?'), internal: true });
		await post(bench.conversationOf('team'), text('Who is in?'));
		await send(lineOf('fax'), { faxEndpoint: '2065559999' });
		const invitee = organization.contacts.find(
			({ category, hasAccount, phoneNumbers }) =>
				category === 'patient' && !hasAccount && phoneNumbers.length > 0,
		);
		const invite = await bench.client.post(`/contacts/${invitee?.id}/invite`, {
			internalEndpointId: lineOf('secure'),
			destinationId: invitee?.phoneNumbers[0].id,
		});
		expect(invite.status).toBe(200);
		await theEnd();
		expect(answers().map((answer) => answer.text)).toEqual(['The end']);
	});

	it('does not answer in a conversation that was deleted meanwhile', async () => {
		const { organization, patients } = bench.simulator;
		patients.answer('any', yes);
		const conversation = bench.conversationOf('phone');
		const memberId = organization.members[1].id;
		writeAsMember(organization, conversation, { memberId, text: 'Well?' });
		deleteConversation(organization, conversation);
		await theEnd();
		expect(answers().map((answer) => answer.text)).toEqual(['The end']);
	});

	it('is told to the webhook endpoints, signed', async () => {
		const receiver = await startReceiver();
		const { webhooks, patients } = bench.simulator;
		const endpoint = { name: 'n8n', url: receiver.url };
		const { body } = await bench.client.post('/webhooks/endpoints', endpoint);
		patients.answer(ada, yes);
		await sendText(ada);
		await until(() => answers().length === 1);
		await webhooks.settled();
		const event = receiver.received.find(
			(each) => each.body.data.object.direction === 'inbound' && each.body.type.endsWith('created'),
		);
		expect(event?.body.data.object).toMatchObject({
			text: 'Yes',
			conversation: { externalParticipants: [{ endpoint: { rawValue: ada } }] },
		});
		const secret = Buffer.from(body.endpoint.signingSecrets[0].value, 'utf8');
		const signature = createHmac('sha256', secret).update(event?.raw ?? '');
		expect(event?.headers['x-spruce-signature']).toBe(signature.digest('base64'));
		await receiver.close();
	});
});

describe('after a reset', () => {
	it('no answer comes any more, and nobody has a script', async () => {
		bench.simulator.patients.answer('any', yes);
		await sendText(ada);
		bench.simulator.reset();
		await sendText(basil);
		await theEnd();
		expect(answers().map((answer) => answer.text)).toEqual(['The end']);
	});

	it('new scripts hold', async () => {
		bench.simulator.reset();
		bench.simulator.patients.answer(ada, yes);
		await sendText(ada);
		await until(() => answersOf(ada).length === 1);
	});
});

describe('a simulator that is closed', () => {
	it('gets no answer any more', async () => {
		const simulator = await startSimulator({ contacts: 5, conversations: 20 });
		const { organization, patients } = simulator;
		const conversation = organization.conversations.find(({ type }) => type === 'phone');
		patients.answer('any', yes);
		const messages = `/conversations/${conversation?.id}/messages`;
		const { status } = await new SimulatorClient(simulator).post(messages, text('Can you come?'));
		expect(status).toBe(200);
		await simulator.close();
		const before = organization.items.length;
		await sleep(100);
		expect(organization.items).toHaveLength(before);
	});
});

describe('an answer that is still to come', () => {
	it('keeps no process running', async () => {
		const timers = () =>
			process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
		const { organization, patients } = bench.simulator;
		patients.answer('any', [{ afterMs: 3_600_000, text: 'Yes' }]);
		const before = timers();
		const memberId = organization.members[1].id;
		writeAsMember(organization, bench.conversationOf('phone'), { memberId, text: 'Well?' });
		expect(timers()).toBeLessThanOrEqual(before);
	});
});

describe('a member who writes in the app', () => {
	it.each([
		['team', 'none'],
		['phone', 'outbound'],
	] as const)('has a message in a %s conversation of direction %s', async (type, direction) => {
		const { organization } = bench.simulator;
		const member = organization.members[2];
		const conversation = bench.conversationOf(type);
		const written = { memberId: member.id, text: 'On my way' };
		const item = writeAsMember(organization, conversation, written);
		expect(await bench.newestItem(conversation.id)).toMatchObject({
			id: item.id,
			direction,
			isInternalNote: false,
			requestId: '',
			text: 'On my way',
			author: { id: member.id, displayName: 'Dr. Juniper Testa' },
		});
		const types = organization.changes.map((change) => change.type);
		expect(types).toEqual(['conversationItem.created', 'conversation.updated']);
	});

	it('is a member of the organization', () => {
		const { organization } = bench.simulator;
		const stranger = { memberId: 'entity_0', text: 'Hello' };
		expect(() => writeAsMember(organization, bench.conversationOf('team'), stranger)).toThrow(
			'entity_0',
		);
	});
});
