import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('scheduledMessage: create', () => {
	const clinic = simulatedClinic();
	const create = { resource: 'scheduledMessage', operation: 'create', simplify: false };
	const sendAt = '2999-12-31T09:00:00.000Z';
	const body = [{ type: 'text', value: 'See you tomorrow' }];

	function conversationId(): string {
		const { conversations } = clinic.simulator.organization;
		return conversations.find(({ type }) => type === 'phone')?.id ?? '';
	}

	function schedule(more = {}) {
		const conversation = byId(conversationId());
		return { ...create, conversationId: conversation, sendAt, text: body[0].value, ...more };
	}

	it('schedules the text for the time, and returns the scheduled message', async () => {
		const { items } = await clinic.run(schedule());

		const [request] = clinic.simulator.requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: `/conversations/${conversationId()}/scheduledmessages`,
			body: { message: { body }, sendAt },
		});
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		const scheduled = clinic.simulator.organization.scheduledMessages.at(-1);
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					object: 'scheduledMessage',
					id: scheduled?.id,
					scheduledToSendAt: sendAt,
				}),
				pairedItem: { item: 0 },
			},
		]);
	});

	it('simplifies the scheduled message when the user chose Simplify', async () => {
		const { items } = await clinic.run(schedule({ simplify: true }));

		const scheduled = clinic.simulator.organization.scheduledMessages.at(-1);
		expect(items[0].json).toEqual({
			id: scheduled?.id,
			conversationId: conversationId(),
			scheduledToSendAt: sendAt,
			text: body[0].value,
			isInternalNote: false,
			sendAsInternalMemberId: clinic.simulator.organization.id,
			attachments: [],
			scheduledFor: sendAt,
		});
	});

	it('sends Author as it was chosen', async () => {
		const [, author] = clinic.simulator.organization.members;

		await clinic.run(schedule({ options: { authorId: byId(author.id) } }));

		expect(clinic.simulator.requests[0].body).toEqual({
			message: { body, author: author.id },
			sendAt,
		});
	});

	it('sends the text of a saved message, never a saved note', async () => {
		const { savedMessages } = clinic.simulator.organization;
		const [text] = savedMessages;
		const note = savedMessages.find(({ internal }) => internal);

		await clinic.run(schedule({ text: '', options: { savedMessageId: byId(text.id) } }));
		expect(clinic.simulator.requests[1].body).toEqual({
			message: { body: [{ type: 'text', value: text.text }] },
			sendAt,
		});

		const { error } = await clinic.run(
			schedule({ text: '', options: { savedMessageId: byId(note?.id) } }),
		);
		expect(error?.message).toBe(
			'Options > Saved Message: "Handover note" is an internal note, which the patient would see',
		);
		expect(error?.description).toContain('Schedule Internal Note under Scheduled Message');
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it('says which operation a note conversation takes', async () => {
		const { conversations } = clinic.simulator.organization;
		conversations[0].type = 'note';

		const { error } = await clinic.run(schedule({ conversationId: byId(conversations[0].id) }));

		expect(error?.description).toContain('Schedule Internal Note under Scheduled Message');
	});

	it('never sends what was left blank', async () => {
		const blanks = {
			authorId: byId(expression('')),
			savedMessageId: byId(expression('')),
		};
		await clinic.run(schedule({ options: blanks }));

		expect(clinic.simulator.requests.map((request) => request.body)).toEqual([
			{ message: { body }, sendAt },
		]);
	});

	it.each([
		['2999-12-31 9:00 AM', '2999-12-31T14:00:00.000Z'],
		['2999-07-01 5:30 pm', '2999-07-01T21:30:00.000Z'],
		['2999-12-31T09:00:00', '2999-12-31T14:00:00.000Z'],
		['2999-12-31T09:00:00+02:00', '2999-12-31T07:00:00.000Z'],
	])('accepts %s, in the time zone of the workflow if it has no zone', async (entered, moment) => {
		await clinic.run(schedule({ sendAt: entered }));

		expect(clinic.simulator.requests[0].body).toMatchObject({ sendAt: moment });
	});

	it.each([
		[{ sendAt: expression('') }, 'Send At: nothing was entered'],
		[{ sendAt: expression(null) }, 'Send At: nothing was entered'],
		[{ sendAt: '2999-12-31' }, 'Send At: the date has no time'],
		[{ sendAt: '2999-12-31 09-00' }, 'Send At: the time cannot be read'],
		[{ sendAt: expression('tomorrow') }, 'Send At: this is not a date'],
		[{ sendAt: '2020-01-01T00:00:00Z' }, 'Send At: the time is in the past'],
		[{ text: expression('') }, 'Text: nothing was entered'],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run(schedule(parameters));

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => schedule({ conversationId: id }));

	it('schedules once under Retry On Fail, although $now has moved on', async () => {
		const { items, status } = await clinic.run(
			schedule({
				conversationId: byId('={{ $json.conversation }}'),
				sendAt: '={{ $now.plus({ days: 1 }).toISO() }}',
			}),
			{
				items: [{ conversation: conversationId() }, { conversation: 't_missing' }],
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			},
		);

		expect(status).toBe('error');
		expect(items).toEqual([]);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	// 2999-12-31 is a Tuesday. The workflow's time zone is New York, five hours behind UTC.
	it.each([
		['2999-12-31 9:00 AM', '2999-12-31T14:00:00.000Z'],
		['2999-12-31 5:59:59 PM', '2999-12-31T22:59:59.000Z'],
		['2999-12-31 6:00 PM', '3000-01-01T14:00:00.000Z'],
		['2999-12-31 3:00 AM', '2999-12-31T14:00:00.000Z'],
		['2999-12-28 12:00 PM', '2999-12-30T14:00:00.000Z'],
	])('moves %s into the hours under Only Between', async (entered, moment) => {
		const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
		const options = { onlyBetween: { hours: { from: '9:00 AM', to: '18:00', days } } };
		const { items } = await clinic.run(schedule({ sendAt: entered, options, simplify: true }));

		expect(clinic.simulator.requests[0].body).toEqual({ message: { body }, sendAt: moment });
		expect(items[0].json).toMatchObject({ scheduledToSendAt: moment, scheduledFor: moment });
	});

	it.each([
		[{}, 'Options > Only Between: no hours were entered'],
		[{ hours: { from: '9', to: '18:00' } }, /^Options > Only Between > From: it is not clear/],
		[
			{ hours: { from: '9:00 AM', to: '09:00' } },
			'Options > Only Between: From and To are the same time',
		],
	])('refuses the hours %j by name before it calls Spruce', async (onlyBetween, message) => {
		const { error } = await clinic.run(schedule({ options: { onlyBetween } }));

		expect(error?.message).toMatch(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('schedules two identical items twice', async () => {
		await clinic.run(schedule(), { items: [{}, {}] });

		expect(clinic.simulator.effects).toHaveLength(2);
	});
});
