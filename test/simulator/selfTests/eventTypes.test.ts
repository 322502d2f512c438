import { describeWithOpenApi } from '../../contract/describeWithOpenApi';
import { OpenApiContract } from '../serving/OpenApiContract';
import { addFile } from '../organization/files/addFile';
import { deleteConversation } from '../organization/conversations/deleteConversation';
import { editScheduledMessage } from '../organization/messages/editScheduledMessage';
import { mergeContacts } from '../organization/contacts/mergeContacts';
import { receiveItem } from '../organization/conversations/receiveItem';
import { restoreItem } from '../organization/conversations/restoreItem';
import { sendDueMessages } from '../organization/messages/sendDueMessages';
import { simulatorBench } from '../simulatorBench';
import { type Receiver, startReceiver } from '../webhooks/startReceiver';

const bench = simulatorBench({ contacts: 40, conversations: 30 });

let receiver: Receiver;
beforeEach(async () => {
	receiver = await startReceiver();
	await bench.client.post('/webhooks/endpoints', { name: 'n8n', url: receiver.url });
});
afterEach(async () => await receiver.close());

/** What has arrived: the types, and the objects. */
const delivered = async () => {
	await bench.simulator.webhooks.settled();
	const bodies = receiver.received.splice(0).map(({ body }) => body);
	return { types: bodies.map(({ type }) => type), objects: bodies.map(({ data }) => data.object) };
};
const text = (value: string) => ({ body: [{ type: 'text', value }] });
const itemTypes = ['conversationItem.created', 'conversation.updated'];

describe('contact events', () => {
	it('tell who was created, updated and deleted', async () => {
		const { body } = await bench.client.post('/contacts', { givenName: 'Ada' });
		await bench.client.patch(`/contacts/${body.id}`, { givenName: 'Basil' });
		await bench.client.delete(`/contacts/${body.id}`);
		const { types, objects } = await delivered();
		expect(types).toEqual(['contact.created', 'contact.updated', 'contact.deleted']);
		expect(objects[0]).toEqual(body);
		expect(objects[1]).toEqual({ ...body, givenName: 'Basil', displayName: 'Basil' });
		expect(objects[2]).toEqual({ object: 'contact', id: body.id });
	});

	it('tell who is left after a merge, and who is not', async () => {
		const { organization } = bench.simulator;
		const secure = bench.conversationOf('secure');
		const other = organization.contacts.find(({ id }) => secure.associatedContactIds[0] === id);
		const [survivor] = organization.contacts.filter((contact) => contact !== other);
		const tags = survivor.tags.length;
		if (!other) throw new Error('the conversation has no contact');
		other.tags = [...survivor.tags];
		mergeContacts(organization, survivor, [other]);
		const { types, objects } = await delivered();
		expect(types).toEqual(['contact.merged']);
		expect(objects[0]).toEqual({ ...survivor, deletedContactIds: [other.id] });
		expect(objects[0].phoneNumbers).toEqual(expect.arrayContaining(other.phoneNumbers));
		expect(survivor.tags).toHaveLength(tags);
		expect(secure.associatedContactIds).toEqual([survivor.id]);
		expect(secure.externalParticipants[0].contact).toBe(survivor.id);
		expect((await bench.client.get(`/contacts/${other.id}`)).status).toBe(404);
	});
});

describe('conversation events', () => {
	it('tell what was created, updated and deleted', async () => {
		const { body } = await bench.client.post('/conversations', { type: 'note', note: {} });
		const { conversation } = body;
		await bench.client.patch(`/conversations/${conversation.id}`, { archived: true });
		const { organization } = bench.simulator;
		const [stored] = organization.conversations.slice(-1);
		const message = { ...text('Later'), internal: true };
		await bench.client.post(`/conversations/${conversation.id}/scheduledmessages`, {
			message,
			sendAt: '2099-01-01T00:00:00Z',
		});
		deleteConversation(organization, stored);
		const { types, objects } = await delivered();
		expect(types).toEqual([
			'conversation.created',
			'conversation.updated',
			'scheduledMessage.created',
			'conversation.deleted',
		]);
		expect(objects[0]).toEqual(conversation);
		expect(objects[1]).toEqual({ ...conversation, archived: true });
		expect(objects[3]).toEqual({ ...conversation, archived: true });
		expect(organization.scheduledMessages).toEqual([]);
		expect((await bench.client.get(`/conversations/${conversation.id}`)).status).toBe(404);
	});
});

describe('conversation item events', () => {
	it('tell a message that was posted, deleted and restored, with its conversation', async () => {
		const { id } = bench.conversationOf('phone');
		const { body } = await bench.client.post(`/conversations/${id}/messages`, text('Hello'));
		const [item] = bench.simulator.organization.items.slice(-1);
		await bench.client.delete(`/conversationItems/${item.id}`);
		restoreItem(bench.simulator.organization, item);
		const { types, objects } = await delivered();
		expect(types).toEqual([
			'conversationItem.created',
			'conversationItem.updated',
			'conversation.updated',
			'conversationItem.deleted',
			'conversationItem.restored',
		]);
		const items = objects.filter(({ object }) => object === 'conversationItem');
		expect(items.map((each) => each.id)).toEqual(Array(4).fill(item.id));
		expect(items.map(({ requestId }) => requestId)).toEqual([
			body.requestId,
			'',
			body.requestId,
			body.requestId,
		]);
		const { conversation } = (await bench.client.get(`/conversations/${id}`)).body;
		expect(items.map((each) => each.conversation)).toEqual(Array(4).fill(conversation));
		const restored = (await bench.client.get(`/conversationItems/${item.id}`)).body;
		expect(items[3]).toEqual({ ...restored.conversationItem, conversation });
	});

	it('tell an invite, and its conversation', async () => {
		const { contacts, internalEndpoints } = bench.simulator.organization;
		const invitee = contacts.find(
			({ category, hasAccount, hasPendingInvite, phoneNumbers }) =>
				category === 'patient' && !hasAccount && !hasPendingInvite && phoneNumbers.length > 0,
		);
		await bench.client.post(`/contacts/${invitee?.id}/invite`, {
			internalEndpointId: internalEndpoints[4].endpoint.id,
			destinationId: invitee?.phoneNumbers[0].id,
		});
		const { types } = await delivered();
		expect(types).toEqual(['conversation.created', 'contact.updated', ...itemTypes]);
	});
});

describe('what somebody outside sends', () => {
	it('is a text in the conversation with the number, which is opened again', async () => {
		const { organization } = bench.simulator;
		const conversation = bench.conversationOf('phone');
		conversation.archived = true;
		const from = conversation.externalParticipants[0].endpoint?.rawValue ?? '';
		const to = conversation.internalEndpoint?.rawValue;
		const item = receiveItem(organization, { channel: 'phone', from, to, text: 'STOP' });
		const { types, objects } = await delivered();
		expect(types).toEqual(itemTypes);
		expect(objects[0]).toMatchObject({
			id: item.id,
			text: 'STOP',
			direction: 'inbound',
			isInternalNote: false,
			requestId: '',
			conversation: {
				id: conversation.id,
				archived: false,
				lastMessageAt: item.createdAt,
				externalParticipants: [{ endpoint: { rawValue: from } }],
				internalEndpoint: { rawValue: to },
			},
		});
	});

	it('opens a conversation when a stranger writes', async () => {
		const from = 'stranger@example.com';
		receiveItem(bench.simulator.organization, { channel: 'email', from, text: 'Hello' });
		const { types, objects } = await delivered();
		expect(types).toEqual(['conversation.created', ...itemTypes]);
		expect(objects[1]).toMatchObject({ author: { displayName: from } });
		expect(objects[1].author).not.toHaveProperty('id');
		receiveItem(bench.simulator.organization, { channel: 'email', from, text: 'Hello?' });
		expect((await delivered()).types).toEqual(itemTypes);
	});

	it('is a secure message of a patient who is known', async () => {
		const contact = bench.simulator.organization.contacts.find(({ hasAccount }) => hasAccount);
		const from = contact?.id ?? '';
		receiveItem(bench.simulator.organization, { channel: 'secure', from, text: 'Hello' });
		const { objects } = await delivered();
		const item = objects.find(({ object }) => object === 'conversationItem');
		expect(item).toMatchObject({
			author: { id: from, displayName: contact?.displayName },
			conversation: { type: 'secure', associatedContactIds: [from] },
		});
	});

	it('is a secure message of the one of several patients who wrote it', () => {
		const { organization } = bench.simulator;
		const secure = bench.conversationOf('secure');
		const [first] = secure.externalParticipants;
		const [second] = organization.contacts.filter(({ id }) => id !== first.contact);
		const { id, displayName } = second;
		secure.externalParticipants.push({ displayName, contact: id });
		for (const other of organization.conversations) {
			if (other !== secure) other.externalParticipants = [];
		}
		const to = secure.internalEndpoint?.rawValue;
		const item = receiveItem(organization, { channel: 'secure', from: id, to, text: 'Hello' });
		expect(item).toMatchObject({ conversationId: secure.id, author: { id, displayName } });
	});

	it('is a fax with a document that can be fetched', async () => {
		const file = {
			filename: 'order.pdf',
			contentType: 'application/pdf',
			content: Buffer.from('%PDF'),
		};
		const from = '+12065550177';
		receiveItem(bench.simulator.organization, { channel: 'fax', from, attachments: [file] });
		const [, { attachments }] = (await delivered()).objects;
		expect(attachments).toMatchObject([{ type: 'document', title: 'order.pdf' }]);
		const download = await fetch(attachments[0].data.signedUrl.url);
		expect(Buffer.from(await download.arrayBuffer())).toEqual(file.content);
	});

	it('is a call that nobody answered, with a voicemail', async () => {
		const { organization } = bench.simulator;
		const content = Buffer.from('RIFF');
		const voicemail = addFile(organization, {
			filename: 'voicemail.wav',
			contentType: 'audio/wav',
			content,
		});
		const data = { answered: false, duration: 12, failed: false, spam: false, voicemail };
		receiveItem(organization, {
			channel: 'phone',
			from: '+12065550178',
			event: { type: 'inboundCall', data },
		});
		const [, { event, canDelete }] = (await delivered()).objects;
		expect(event).toMatchObject({ type: 'inboundCall', data: { answered: false, duration: 12 } });
		expect(canDelete).toBe(false);
		const download = await fetch(event.data.voicemail.signedUrl.url);
		expect(Buffer.from(await download.arrayBuffer())).toEqual(content);
	});

	it('needs an address of the organization, and of secure messages a contact', () => {
		const { organization } = bench.simulator;
		const from = '+12065550179';
		expect(() => receiveItem(organization, { channel: 'phone', from, to: '+1' })).toThrow(
			'the organization has no phone address +1',
		);
		expect(() => receiveItem(organization, { channel: 'secure', from: 'entity_0' })).toThrow(
			'there is no contact entity_0',
		);
	});
});

describe('scheduled message events', () => {
	it('tell what was created, updated, deleted and sent', async () => {
		const { organization } = bench.simulator;
		const path = `/conversations/${bench.conversationOf('phone').id}/scheduledmessages`;
		const sendAt = '2099-01-01T00:00:00Z';
		await bench.client.post(path, { message: text('Later'), sendAt });
		await bench.client.post(path, { message: text('Never'), sendAt });
		const [sent, deleted] = organization.scheduledMessages;
		editScheduledMessage(organization, sent, { text: 'Sooner', sendAt: '2098-01-01T00:00:00Z' });
		await bench.client.delete(`/scheduledmessages/${deleted.id}`);
		sendDueMessages(organization, '2098-01-02T00:00:00.000Z');
		const { types, objects } = await delivered();
		expect(types).toEqual([
			'scheduledMessage.created',
			'scheduledMessage.created',
			'scheduledMessage.updated',
			'scheduledMessage.deleted',
			'conversationItem.created',
			'conversationItem.updated',
			'conversation.updated',
			'scheduledMessage.sent',
		]);
		expect(objects[2]).toMatchObject({ id: sent.id, message: { text: 'Sooner' } });
		expect(objects[3]).toMatchObject({ id: deleted.id, message: { text: 'Never' } });
		expect(objects[4]).toMatchObject({ text: 'Sooner' });
		expect(objects[7]).toMatchObject({ id: sent.id, sentConversationItemId: objects[4].id });
	});
});

describeWithOpenApi('the objects of events', (_openApi, openApiFile) => {
	it('are what the file says of the records', async () => {
		const contract = new OpenApiContract(openApiFile);
		const { organization } = bench.simulator;
		await bench.client.post('/contacts', { givenName: 'Ada' });
		mergeContacts(organization, organization.contacts[0], [organization.contacts[1]]);
		const file = { filename: 'a.png', contentType: 'image/png', content: Buffer.from('x') };
		const voicemail = addFile(organization, { ...file, contentType: 'audio/wav' });
		const data = { answered: false, duration: 1, failed: false, spam: false, voicemail };
		receiveItem(organization, {
			channel: 'phone',
			from: '+12065550178',
			attachments: [file],
			event: { type: 'inboundCall', data },
		});
		const { id } = bench.conversationOf('phone');
		await bench.client.post(`/conversations/${id}/scheduledmessages`, {
			message: text('Later'),
			sendAt: '2099-01-01T00:00:00Z',
		});
		const { types, objects } = await delivered();
		expect(types).toHaveLength(6);
		const problems = objects.flatMap((record) => {
			const answers: Record<string, [operationId: string, status: number, body: unknown]> = {
				contact: ['Contact', 200, record],
				conversation: ['Conversation', 200, { conversation: record }],
				conversationItem: ['ConversationItem', 200, { conversationItem: record }],
				scheduledMessage: ['ScheduleConversationMessage', 201, { scheduledMessage: record }],
			};
			return contract.problemsOfAnswer(...answers[record.object]);
		});
		expect(problems).toEqual([]);
	});
});
