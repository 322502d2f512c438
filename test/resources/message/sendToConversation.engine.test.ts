import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { itemWithFiles } from '../itemWithFiles';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send, to a conversation', () => {
	const clinic = simulatedClinic();

	function conversationId(): string {
		const { conversations } = clinic.simulator.organization;
		return String(conversations.find(({ type }) => type === 'phone')?.id);
	}

	function send(more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'conversation',
			conversationId: byId(conversationId()),
			text: 'Hello',
			...more,
		};
	}

	function calls(): Array<string | undefined> {
		return clinic.simulator.requests.map(({ operationId }) => operationId);
	}

	it('posts what Post to Conversation posts, in one call', async () => {
		const run = async (parameters: IDataObject) => {
			const { items } = await clinic.run({ ...send(), ...parameters });
			return items[0].json;
		};

		const [sent, posted] = [await run({}), await run({ operation: 'post' })];

		expect(calls()).toEqual(['PostConversationMessage', 'PostConversationMessage']);
		const [one, other] = clinic.simulator.requests;
		expect(one).toMatchObject({ path: other.path, body: other.body });
		expect(sent).toEqual({ requestId: expect.any(String), conversationId: conversationId() });
		expect(Object.keys(sent)).toEqual(Object.keys(posted));
	});

	it('is one recipient with Post to Conversation for Send Only Once Per', async () => {
		const once = { requestOptions: { idempotencyKey: 'reminder-7' } };
		await clinic.run(send({ ...once, operation: 'post' }));

		const { items } = await clinic.run(send(once));

		expect(items[0].json).toEqual({
			conversationId: conversationId(),
			duplicate: true,
			idempotencyKey: expect.stringMatching(/^reminder-7:/),
		});
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('ignores a line that was chosen before, as the editor hides it', async () => {
		const { error } = await clinic.run(send({ internalEndpointId: byId('a b') }));

		expect(error).toBeUndefined();
		expect(calls()).toEqual(['PostConversationMessage']);
	});

	it('waits until it is posted', async () => {
		const { items } = await clinic.run(send({ options: { waitSeconds: 10 } }));

		expect(items[0].json).toMatchObject({ conversationId: conversationId(), posted: true });
	});

	it('is scheduled for the time under Send At', async () => {
		const { items } = await clinic.run(send({ options: { sendAt: '2999-12-31T09:00:00-08:00' } }));

		const [scheduled] = clinic.simulator.organization.scheduledMessages;
		expect(calls()).toEqual(['ScheduleConversationMessage']);
		expect(scheduled).toMatchObject({ conversationId: conversationId() });
		expect(items[0].json).toEqual({
			conversationId: conversationId(),
			scheduledFor: '2999-12-31T17:00:00.000Z',
			scheduledMessageId: scheduled.id,
		});
	});

	it('says for when it was scheduled when n8n runs the item again a moment later', async () => {
		const run = async (sendAt: string) =>
			await clinic.run(send({ options: { sendAt } }), { executionId: '71', resumeToken: 'x' });
		const first = await run('2999-12-31T09:00:00Z');

		const again = await run('2999-12-31T09:00:07Z');

		expect(again.items).toEqual(first.items);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it.each([
		['Attachments', { attachments: 'report' }],
		['Keep Archived', { stayArchived: true }],
	])('refuses %s with Send At, which Spruce cannot schedule', async (option, more) => {
		const { error } = await clinic.run(
			send({ options: { ...more, sendAt: '2999-12-31T09:00:00Z' } }),
			{ items: [itemWithFiles({ report: 'All is well' })] },
		);

		expect(error?.message).toBe(
			`Options > ${option}: not possible for a message that is scheduled in a conversation`,
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		[{ text: expression(' ') }, 'Text: nothing was entered'],
		[
			{ options: { sendAt: '2999-12-31T09:00:00Z', waitSeconds: 5 } },
			'Options > Wait Until Posted (Seconds): the message is not posted before the time under Send At',
		],
		[{ options: { sendAt: '2020-01-01T09:00:00Z' } }, 'Options > Send At: the time is in the past'],
	])('refuses %j by name before it calls Spruce', async (more, message) => {
		const { error } = await clinic.run(send(more));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => send({ conversationId: id }));

	it.each([{}, { options: { sendAt: '2999-12-31T09:00:00Z' } }])(
		'reaches no patient in a test: %j',
		async (more) => {
			const { error } = await clinic.run(send(more), {
				credentials: { ...clinic.credential, testRecipient: '(206) 555-0172' },
				mode: 'manual',
			});

			expect(error?.message).toBe(
				'Nothing was sent: this is a test, and this would reach a patient',
			);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);
});
