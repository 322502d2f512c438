import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { itemWithFiles } from '../itemWithFiles';
import { contactWithAccount, contactWithoutInvite, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('conversation: create, and its first message', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'conversation', operation: 'create', text: '' };
	const field = 'Options > Saved Message';

	function note(more: IDataObject = {}): IDataObject {
		return { ...create, type: 'note', title: 'Huddle', ...more };
	}

	function secure(more: IDataObject = {}): IDataObject {
		const { organization } = clinic.simulator;
		return {
			...create,
			type: 'secure',
			internalEndpointId: byId(lineId(organization, 'secure')),
			contactId: byId(contactWithAccount(organization).id),
			...more,
		};
	}

	/** The first message in the body of the last request. */
	function firstMessage(): unknown {
		const body = clinic.simulator.requests.at(-1)?.body as Record<string, IDataObject>;
		return { ...body.secure, ...body.note }.message;
	}

	it('is posted in the name of the author, with files', async () => {
		const [, author] = clinic.simulator.organization.members;

		await clinic.run(
			secure({ text: 'Hello', options: { authorId: byId(author.id), attachments: 'data' } }),
			{ items: [itemWithFiles({ data: 'a letter' })] },
		);

		expect(firstMessage()).toEqual({
			body: [{ type: 'text', value: 'Hello' }],
			author: author.id,
			internal: false,
			attachments: [
				{ attachmentId: clinic.simulator.organization.media.at(-1)?.id, title: 'data.pdf' },
			],
		});
	});

	it('may consist of a file alone, or of mentions alone', async () => {
		const [, member] = clinic.simulator.organization.members;

		await clinic.run(secure({ options: { attachments: 'data' } }), {
			items: [itemWithFiles({ data: 'a letter' })],
		});
		expect(firstMessage()).toMatchObject({ body: [], attachments: [{ title: 'data.pdf' }] });

		await clinic.run(note({ options: { mentionMemberIds: [member.id] } }));
		expect(firstMessage()).toEqual({
			body: [{ type: 'page', value: member.id }],
			internal: true,
		});
	});

	it('mentions members after the text of a note', async () => {
		const [, member] = clinic.simulator.organization.members;

		await clinic.run(note({ text: 'Agenda', options: { mentionMemberIds: [member.id] } }));

		expect(firstMessage()).toEqual({
			body: [
				{ type: 'text', value: 'Agenda' },
				{ type: 'page', value: member.id },
			],
			internal: true,
		});
		expect(clinic.simulator.organization.items.at(-1)?.pages).toMatchObject([
			{ memberId: member.id },
		]);
	});

	it('may be a saved message, and a saved note only in a note', async () => {
		const { savedMessages } = clinic.simulator.organization;
		const [text] = savedMessages;
		const handover = savedMessages.find(({ internal }) => internal);

		await clinic.run(secure({ options: { savedMessageId: byId(text.id) } }));
		expect(firstMessage()).toEqual({
			body: [{ type: 'text', value: text.text }],
			internal: false,
		});

		await clinic.run(note({ options: { savedMessageId: byId(handover?.id) } }));
		expect(firstMessage()).toMatchObject({ body: [{ value: handover?.text }], internal: true });

		const before = clinic.simulator.effects.length;
		const { error } = await clinic.run(secure({ options: { savedMessageId: byId(handover?.id) } }));
		expect(error?.message).toBe(
			`${field}: "Handover note" is an internal note, which the patient would see`,
		);
		expect(clinic.simulator.effects).toHaveLength(before);
	});

	it.each([
		[{ type: expression(null) }, 'Type: this is not one of the options'],
		[{ type: expression('') }, 'Type: this is not one of the options'],
		[{ type: expression('internal') }, 'Type: this is not one of the options'],
		[{ contactId: byId(expression('')) }, 'Contact: the ID is empty'],
	])('reaches no patient where it is not clear whom it is for: %j', async (parameters, message) => {
		const { error } = await clinic.run(secure({ text: 'Patient seems upset.', ...parameters }));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('reaches no patient where it mentions a member', async () => {
		const [, member] = clinic.simulator.organization.members;

		const { error } = await clinic.run(
			secure({
				type: expression('secure'),
				text: 'Patient seems upset.',
				options: { mentionMemberIds: [member.id] },
			}),
		);

		expect(error?.message).toBe(
			'Options > Mention Member Names or IDs: the message is not an internal note',
		);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('is left out when only an author was entered', async () => {
		const [, author] = clinic.simulator.organization.members;
		const blank = {
			attachments: expression(''),
			authorId: byId(author.id),
			mentionMemberIds: expression(null),
			savedMessageId: byId(expression('')),
		};

		await clinic.run(note({ options: blank }));

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{ type: 'note', note: { title: 'Huddle' } },
		]);
	});

	it.each([
		[
			{ text: 'Hi', options: { savedMessageId: byId('sm_1') } },
			`${field}: a text was also entered`,
		],
		[{ options: { attachments: 'data' } }, 'Options > Attachments: the item has no such file'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run(note(parameters));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('starts one conversation when n8n has lost its memory and uploads the file again', async () => {
		const run = { items: [itemWithFiles({ data: 'a letter' })], executionId: '73' };
		const parameters = secure({ options: { attachments: 'data' } });
		const baseUrl = clinic.simulator.baseUrl.replace('127.0.0.1', 'localhost');

		await clinic.run(parameters, run);
		const { items } = await clinic.run(parameters, {
			...run,
			credentials: { ...clinic.credential, baseUrl },
		});

		const created = clinic.simulator.effects.filter(
			({ operationId }) => operationId === 'CreateConversation',
		);
		expect(created).toHaveLength(1);
		expect(items[0].json).toMatchObject({ duplicate: true });
	});

	it('says that a contact without an account must be invited first', async () => {
		const { id } = contactWithoutInvite(clinic.simulator.organization);

		for (const text of ['', 'Hello']) {
			const { error } = await clinic.run(secure({ contactId: byId(id), text }));

			expect(error?.description).toContain('invite the contact first');
		}
	});
});
