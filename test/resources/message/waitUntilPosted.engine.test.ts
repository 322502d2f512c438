import type { IDataObject } from 'n8n-workflow';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import type { RecordedRequest } from '../../simulator/startSimulator';
import { byId } from '../byId';
import { contactWithAccount } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('Wait Until Posted', () => {
	/** How many looks fail. Spruce posts a message some time after it has accepted it. */
	let looksInVain = 0;
	let hidden: ConversationItem | undefined;
	const clinic = simulatedClinic({ onAnswer: (request) => postLate(request) });

	function postLate({ operationId = '', status }: RecordedRequest): void {
		const { items } = clinic.simulator.organization;
		const isPost = /^Post/.test(operationId) && status === 200;
		if (isPost && looksInVain > 0) hidden = items.pop();
		if (operationId === 'ConversationItems') looksInVain -= 1;
		if (hidden === undefined || looksInVain > 0) return;
		items.push(hidden);
		hidden = undefined;
	}

	afterEach(() => {
		looksInVain = 0;
		hidden = undefined;
	});

	function post(waitSeconds: number): IDataObject {
		const { conversations } = clinic.simulator.organization;
		const id = conversations.find(({ type }) => type === 'phone')?.id;
		return {
			resource: 'message',
			operation: 'post',
			conversationId: byId(id),
			text: 'Hello',
			options: { waitSeconds },
		};
	}

	function send(destination: IDataObject): IDataObject {
		const options = { waitSeconds: 2 };
		const internalEndpointId = byId('+12065550100');
		const text = 'Hello';
		const line = destination.phoneOrEmail === '(206) 555-0177' ? { internalEndpointId } : {};
		return { resource: 'message', operation: 'send', text, options, ...line, ...destination };
	}

	function looks(): number {
		const { requests } = clinic.simulator;
		return requests.filter(({ operationId }) => operationId === 'ConversationItems').length;
	}

	it('returns the posted item, simplified, with its request ID', async () => {
		const { items } = await clinic.run(post(5));

		const posted = clinic.simulator.organization.items.at(-1);
		const [, look] = clinic.simulator.requests;
		expect(look).toMatchObject({
			operationId: 'ConversationItems',
			query: { order: 'newest_first', pageSize: '50' },
		});
		expect(items).toEqual([
			{
				json: {
					id: posted?.id,
					conversationId: posted?.conversationId,
					createdAt: posted?.createdAt,
					direction: 'outbound',
					isInternalNote: false,
					author: clinic.simulator.organization.name,
					text: 'Hello',
					attachments: [],
					requestId: posted?.requestId,
					posted: true,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('looks again until the item is there', async () => {
		looksInVain = 1;

		const { items } = await clinic.run(post(10));

		expect(looks()).toBe(2);
		expect(items[0].json).toMatchObject({ text: 'Hello', posted: true });
	});

	it('says that the item did not appear in time, without failing', async () => {
		looksInVain = 10;

		const { items, status } = await clinic.run(post(1));

		expect(status).toBe('success');
		expect(items).toEqual([
			{
				json: { requestId: hidden?.requestId, conversationId: expect.any(String), posted: false },
				pairedItem: { item: 0 },
			},
		]);
		expect(looks()).toBe(2);
	});

	it('does not fail when nothing can be looked up', async () => {
		const operationId = 'ConversationItems';
		clinic.simulator.faults.add({ kind: 'status', status: 403, operationId, times: Infinity });

		const { items, status } = await clinic.run(post(1));

		expect(status).toBe('success');
		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			conversationId: expect.any(String),
			posted: false,
		});
	});

	it('does not wait for a message that was found when Spruce called it a repeat', async () => {
		clinic.simulator.faults.add({
			kind: 'reset',
			when: 'after',
			operationId: 'PostConversationMessage',
		});

		const { items } = await clinic.run(post(5));

		expect(items[0].json).toEqual({
			conversationId: expect.any(String),
			duplicate: true,
			idempotencyKey: expect.any(String),
		});
		expect(looks()).toBe(1);
	});

	it('does not look at all with 0 seconds', async () => {
		const { items } = await clinic.run(post(0));

		expect(items[0].json).toEqual({
			requestId: expect.any(String),
			conversationId: expect.any(String),
		});
		expect(looks()).toBe(0);
	});

	it('ends when the execution is canceled', async () => {
		looksInVain = Infinity;
		const startedAt = Date.now();

		const { status } = await clinic.run(post(60), { cancelAfterMs: 300 });

		expect(status).toBe('canceled');
		// Not cancelled, it would look for a minute.
		expect(Date.now() - startedAt).toBeLessThan(60_000);
	});

	it.each([
		['a phone number', { sendTo: 'phoneOrEmail', phoneOrEmail: '(206) 555-0177' }, 'phone'],
		['an email address', { sendTo: 'phoneOrEmail', phoneOrEmail: 'Ada@example.com' }, 'email'],
		['a fax number', { sendTo: 'fax', faxNumber: '206-555-0188' }, 'fax'],
	])(
		'finds the item of a message to %s in the latest conversations',
		async (_to, destination, type) => {
			const { items } = await clinic.run(send(destination));

			const conversation = clinic.simulator.organization.conversations.at(-1);
			expect(conversation?.type).toBe(type);
			expect(items[0].json).toMatchObject({
				conversationId: conversation?.id,
				text: 'Hello',
				posted: true,
			});
			const listing = clinic.simulator.requests.find(
				({ operationId }) => operationId === 'ListConversations',
			);
			expect(listing?.query).toEqual({
				orderBy: 'last_message',
				pageSize: '200',
				startFrom: expect.any(String),
			});
			expect(looks()).toBe(1);
		},
	);

	it('finds the item of a secure message among the conversations of the contact', async () => {
		const contactId = byId(contactWithAccount(clinic.simulator.organization).id);

		const { items } = await clinic.run(send({ sendTo: 'contact', contactId }));

		const called = clinic.simulator.requests.map(({ operationId }) => operationId);
		expect(called).toContain('ContactConversations');
		expect(called).not.toContain('ListConversations');
		expect(items[0].json).toMatchObject({ text: 'Hello', posted: true });
	});

	it('looks into ten conversations at most, the latest first', async () => {
		const fax = { sendTo: 'fax', faxNumber: '2065550188' };
		await clinic.run(
			{ resource: 'message', operation: 'send', text: 'Hello', ...fax },
			{ items: Array.from({ length: 12 }, () => ({})) },
		);
		looksInVain = 10;

		const { items } = await clinic.run({ ...send(fax), options: { waitSeconds: 30 } });

		const paths = clinic.simulator.requests
			.filter(({ operationId }) => operationId === 'ConversationItems')
			.map(({ path }) => path);
		expect(new Set(paths.slice(0, 10)).size).toBe(10);
		expect(paths[0]).toContain(clinic.simulator.organization.conversations.at(-1)?.id);
		expect(items[0].json).toMatchObject({ posted: true });
	});
});
