import { nameOf } from '../../simulator/organization/Member';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('scheduledMessage: createNote', () => {
	const clinic = simulatedClinic();
	const createNote = { resource: 'scheduledMessage', operation: 'createNote', simplify: false };
	const label = 'Text (Only the Team Sees It)';
	const sendAt = '2999-12-31T09:00:00.000Z';
	const body = [{ type: 'text', value: 'Call the lab' }];

	function conversationId(): string {
		const { conversations } = clinic.simulator.organization;
		return conversations.find(({ type }) => type === 'phone')?.id ?? '';
	}

	function schedule(more = {}) {
		const conversation = byId(conversationId());
		return { ...createNote, conversationId: conversation, sendAt, text: body[0].value, ...more };
	}

	it('is always an internal note, and returns the scheduled message', async () => {
		const { items } = await clinic.run(schedule({ simplify: true }));

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: `/conversations/${conversationId()}/scheduledmessages`,
		});
		expect(request.body).toEqual({ message: { body, internal: true }, sendAt });
		expect(items).toMatchObject([
			{ json: { text: 'Call the lab', isInternalNote: true, scheduledToSendAt: sendAt } },
		]);
	});

	it('is one although a former option says that it is none', async () => {
		await clinic.run(schedule({ options: { internal: false } }));

		expect(clinic.simulator.organization.scheduledMessages.at(-1)?.isInternalNote).toBe(true);
	});

	it('sends Author and the mentions as they were chosen, by ID or by name', async () => {
		const [, author, colleague] = clinic.simulator.organization.members;

		for (const mentioned of [colleague.id, nameOf(colleague)]) {
			await clinic.run(
				schedule({ options: { authorId: byId(author.id), mentionMemberIds: [mentioned] } }),
			);

			expect(clinic.simulator.requests.at(-1)?.body).toEqual({
				message: {
					body: [...body, { type: 'page', value: colleague.id }],
					author: author.id,
					internal: true,
				},
				sendAt,
			});
		}
	});

	it('may be any saved message', async () => {
		for (const saved of clinic.simulator.organization.savedMessages.slice(0, 3)) {
			await clinic.run(schedule({ text: '', options: { savedMessageId: byId(saved.id) } }));

			expect(clinic.simulator.requests.at(-1)?.body).toEqual({
				message: { body: [{ type: 'text', value: saved.text }], internal: true },
				sendAt,
			});
		}
	});

	it.each([
		[{ sendAt: expression('') }, 'Send At: nothing was entered'],
		[{ sendAt: '2020-01-01T00:00:00Z' }, 'Send At: the time is in the past'],
		[{ text: expression('') }, `${label}: nothing was entered`],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run(schedule(parameters));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => schedule({ conversationId: id }));

	it('goes through in a test run, because it reaches no patient', async () => {
		const credentials = { ...clinic.credential, testRecipient: '+12065550199' };

		const { error } = await clinic.run(schedule(), { credentials, mode: 'manual' });

		expect(error).toBeUndefined();
		expect(clinic.simulator.effects).toHaveLength(1);
	});
});
