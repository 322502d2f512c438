import type { Conversation } from '../organization/conversations/Conversation';
import { simulatorBench } from '../simulatorBench';

const bench = simulatorBench({ contacts: 80, conversations: 80 });

const text = (value: string) => [{ type: 'text', value }];
const patient = (isOnSpruce: boolean) => {
	const { contacts } = bench.simulator.organization;
	return contacts.find(
		({ category, hasAccount, hasPendingInvite }) =>
			category === 'patient' && (hasAccount || hasPendingInvite) === isOnSpruce,
	)?.id;
};

describe('a conversation', () => {
	it('is answered in a wrapper', async () => {
		const conversation = bench.conversationOf('phone');
		const { body } = await bench.client.get(`/conversations/${conversation.id}`);
		expect(body).toEqual({ conversation });
		expect((await bench.client.get('/conversations/t_0')).body.type).toBe('not_found');
	});

	it('is among those of its contact', async () => {
		const { id, associatedContactIds } = bench.conversationOf('secure');
		const { body } = await bench.client.get(`/contacts/${associatedContactIds[0]}/conversations`);
		expect(body.conversations.map((found: Conversation) => found.id)).toContain(id);
	});

	it('shows a Spruce Link with another id but the same raw value', () => {
		const link = bench.simulator.organization.internalEndpoints[4].endpoint;
		const { internalEndpoint, externalParticipants } = bench.conversationOf('secure');
		expect(internalEndpoint?.rawValue).toBe(link.rawValue);
		expect(internalEndpoint?.id).not.toBe(link.id);
		expect(externalParticipants[0]).not.toHaveProperty('endpoint');
	});
});

describe('updating a conversation', () => {
	it('archives, assigns and tags it', async () => {
		const { members, conversationTags } = bench.simulator.organization;
		const team = members.find(({ type }) => type === 'team');
		const conversation = bench.conversationOf('phone');
		conversation.archived = false;
		const { status, body } = await bench.client.patch(`/conversations/${conversation.id}`, {
			archived: true,
			assignToMemberId: team?.id,
			tagIds: [conversationTags[1].id],
		});
		expect(status).toBe(200);
		expect(body).toMatchObject({
			id: conversation.id,
			archived: true,
			assignedToMemberId: team?.id,
			tags: [conversationTags[1]],
		});
		expect(body.internalMemberIds).toContain(team?.id);
		const cleared = await bench.client.patch(`/conversations/${conversation.id}`, {
			assignToMemberId: '',
			tagIds: [],
		});
		expect(cleared.body).toMatchObject({ archived: true, tags: [] });
		expect(cleared.body).not.toHaveProperty('assignedToMemberId');
	});

	it('answers in a wrapper where that is configured, as users report of production', async () => {
		bench.simulator.organization.wrapsUpdatedConversation = true;
		const { id } = bench.conversationOf('phone');
		const { body } = await bench.client.patch(`/conversations/${id}`, { archived: true });
		expect(body).toMatchObject({ conversation: { id, archived: true } });
	});

	it('needs known tags and a team or teammate', async () => {
		const { id } = bench.conversationOf('phone');
		for (const body of [{ tagIds: ['x'] }, { assignToMemberId: bench.simulator.organization.id }]) {
			const answer = await bench.client.patch(`/conversations/${id}`, { archived: true, ...body });
			expect(answer.status).toBe(400);
			expect(answer.body.message).toContain(Object.keys(body)[0]);
		}
	});
});

describe('creating a conversation', () => {
	const link = () => bench.simulator.organization.internalEndpoints[4].endpoint.id;

	it('opens a secure one with its first message', async () => {
		const contact = patient(true);
		const { status, body } = await bench.client.post('/conversations', {
			type: 'secure',
			secure: {
				internalEndpointId: link(),
				destinationContactIds: [contact],
				subject: 'Lab results',
				message: { body: text('They are in.') },
			},
		});
		expect(status).toBe(201);
		expect(body).toMatchObject({
			conversation: { type: 'secure', subtitle: 'Lab results', associatedContactIds: [contact] },
			postMessageRequestId: expect.any(String),
		});
		const items = (await bench.client.get(`/conversations/${body.conversation.id}/items`)).body;
		expect(items.conversationItems).toMatchObject([
			{ text: 'They are in.', direction: 'outbound', requestId: body.postMessageRequestId },
		]);
	});

	it('needs a contact that is on Spruce or invited', async () => {
		const before = bench.simulator.organization.conversations.length;
		const secure = { internalEndpointId: link(), destinationContactIds: [patient(false)] };
		const { status, body } = await bench.client.post('/conversations', { type: 'secure', secure });
		expect(status).toBe(400);
		expect(body.message).toContain('destinationContactIds[0]');
		expect(bench.simulator.organization.conversations).toHaveLength(before);
	});

	it('opens a note, which takes internal messages only', async () => {
		const associatedContactIds = [bench.simulator.organization.contacts[0].id];
		const note = { title: 'Follow-up', associatedContactIds };
		const message = { body: text('For us'), internal: true };
		const { body } = await bench.client.post('/conversations', {
			type: 'note',
			note: { ...note, message },
		});
		expect(body.conversation).toMatchObject({ type: 'note', title: 'Follow-up' });

		const public_ = { type: 'note', note: { ...note, message: { body: text('For you') } } };
		expect((await bench.client.post('/conversations', public_)).body.message).toContain('message');
		const path = `/conversations/${body.conversation.id}/messages`;
		expect((await bench.client.post(path, { body: text('For you') })).status).toBe(400);
		expect((await bench.client.post(path, message)).status).toBe(200);
	});
});
