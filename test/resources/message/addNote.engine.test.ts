import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import { nameOf } from '../../simulator/organization/Member';
import { byId } from '../byId';
import { expression } from '../expression';
import { itemWithFiles } from '../itemWithFiles';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('message: addNote', () => {
	const clinic = simulatedClinic();
	const addNote = { resource: 'message', operation: 'addNote' };
	const label = 'Text (Only the Team Sees It)';
	const text = 'Insurance verified.';
	const body = [{ type: 'text', value: text }];

	function conversation(type = 'phone') {
		const found = clinic.simulator.organization.conversations.find((one) => one.type === type);
		if (found === undefined) throw new Error(`The simulated clinic has no ${type} conversation`);
		return found;
	}

	function note(more: IDataObject = {}): IDataObject {
		return { ...addNote, conversationId: byId(conversation().id), text, ...more };
	}

	const postRequest = () =>
		clinic.simulator.requests.find(({ operationId }) => operationId === 'PostConversationMessage');

	it('is always an internal note, and returns the request ID', async () => {
		const { id } = conversation();

		const { items } = await clinic.run(note());

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: `/conversations/${id}/messages` });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({ body, internal: true });
		const item = clinic.simulator.organization.items.at(-1);
		expect(item).toMatchObject({ conversationId: id, text, isInternalNote: true });
		expect(items).toMatchObject([
			{ json: { requestId: item?.requestId }, pairedItem: { item: 0 } },
		]);
	});

	it.each(['secure', 'email', 'fax', 'note', 'team'] as const)(
		'is one in a conversation of the type %s, too',
		async (type) => {
			conversation().type = type;

			await clinic.run(note({ conversationId: byId(conversation(type).id) }));

			expect(clinic.simulator.organization.items.at(-1)?.isInternalNote).toBe(true);
		},
	);

	it.each([false, 'false', '', expression(null)])(
		'is one although a former option says that it is none: %j',
		async (internal) => {
			await clinic.run(note({ options: { internal } }));

			expect(clinic.simulator.organization.items.at(-1)?.isInternalNote).toBe(true);
		},
	);

	it('sends Author, Keep Archived, the files and the mentions as they were chosen', async () => {
		const [, author, colleague, team] = clinic.simulator.organization.members;

		await clinic.run(
			note({
				options: {
					attachments: 'data',
					authorId: byId(author.id),
					stayArchived: true,
					mentionMemberIds: [colleague.id, team.id],
				},
			}),
			{ items: [itemWithFiles({ data: 'a letter' })] },
		);

		expect(postRequest()?.body).toEqual({
			body: [...body, { type: 'page', value: colleague.id }, { type: 'page', value: team.id }],
			author: author.id,
			internal: true,
			stayArchived: true,
			attachments: [
				{ attachmentId: clinic.simulator.organization.media.at(-1)?.id, title: 'data.pdf' },
			],
		});
	});

	it('mentions a member by name, once', async () => {
		const [, member] = clinic.simulator.organization.members;

		await clinic.run(
			note({ text: '', options: { mentionMemberIds: [nameOf(member), member.id] } }),
		);

		expect(postRequest()?.body).toEqual({
			body: [{ type: 'page', value: member.id }],
			internal: true,
		});
	});

	it('is refused where nobody has the name that it mentions', async () => {
		const { error } = await clinic.run(note({ options: { mentionMemberIds: ['Nobody Known'] } }));

		expect(error?.message).toBe(
			'Options > Mention Member Names or IDs: the organization has no member of this name',
		);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('is refused with advice where Spruce does not know the member with the ID', async () => {
		const { error } = await clinic.run(note({ options: { mentionMemberIds: ['entity_gone'] } }));

		expect(error?.description).toContain('still belongs to the team');
		expect(error?.description).toContain('names an unknown member');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('may be any saved message', async () => {
		const { savedMessages } = clinic.simulator.organization;
		const saved = [true, false].map((isNote) =>
			savedMessages.find(({ internal }) => internal === isNote),
		);

		for (const message of saved) {
			await clinic.run(note({ text: '', options: { savedMessageId: byId(message?.id) } }));

			expect(clinic.simulator.organization.items.at(-1)).toMatchObject({
				text: message?.text,
				isInternalNote: true,
			});
		}
	});

	it('returns the posted item with Wait Until Posted', async () => {
		const { items } = await clinic.run(note({ options: { waitSeconds: 5 } }));

		expect(items[0].json).toMatchObject({ text, isInternalNote: true, posted: true });
	});

	it('keeps an archived conversation in the archive only if it is told to', async () => {
		for (const stayArchived of [true, false]) {
			conversation().archived = true;

			await clinic.run(note({ options: { stayArchived } }));

			expect(conversation().archived).toBe(stayArchived);
		}
	});

	it('says what to look for where the conversation is read-only', async () => {
		conversation().isReadOnly = true;

		const { error } = await clinic.run(note());

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(error?.description).toContain('that the conversation still takes notes');
		expect(error?.description).toContain('conversation is read-only');
	});

	it('says that a conversation does not exist that was deleted', async () => {
		const { error } = await clinic.run(note({ conversationId: byId('t_gone') }));

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	it.each([
		[{ text: expression('') }, `${label}: nothing was entered`],
		[{ text: expression(' \n') }, `${label}: nothing was entered`],
		[{ text: '={{ $json.missing }}' }, `${label}: nothing was entered`],
		[{ text: expression(['Hello']) }, `${label}: text is needed, not a list`],
		[
			{ options: { savedMessageId: byId('sm_1') } },
			'Options > Saved Message: a text was also entered',
		],
		[
			{ options: { authorId: byId('a b') } },
			'Options > Author: this is not an ID of Spruce Health',
		],
		[{ options: { attachments: 'data' } }, 'Options > Attachments: the item has no such file'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run(note(parameters));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => note({ conversationId: id }));

	it('is added once when an AI agent says it twice, and never to the patient', async () => {
		const input = { text };
		const { answers } = await runAsTool({
			access: 'call',
			credentials: clinic.credential,
			parameters: note({ text: "={{ $fromAI('text') }}" }),
			modelAnswers: [[input], [input]],
		});

		expect(answers).toHaveLength(2);
		expect(clinic.simulator.effects).toHaveLength(1);
		expect(clinic.simulator.organization.items.at(-1)?.isInternalNote).toBe(true);
	});

	it('goes through in a test run, because it reaches no patient', async () => {
		const credentials = { ...clinic.credential, testRecipient: '+12065550199' };

		const { error } = await clinic.run(note(), { credentials, mode: 'manual' });

		expect(error).toBeUndefined();
		expect(clinic.simulator.effects).toHaveLength(1);
	});
});
