import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import { fakeDate } from '../../trigger/fakeDate';
import { byId } from '../byId';
import { expression } from '../expression';
import { lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** 2026-11-02 is a Monday. The workflow's time zone is New York, five hours behind UTC. */
const monday = { noon: '2026-11-02T12:00-05:00', evening: '2026-11-02T21:15-05:00' };
const tuesdayMorning = '2026-11-03T14:00:00.000Z';

describe('message: send, with Only Between', () => {
	const clinic = simulatedClinic();
	fakeDate();

	function clockAt(time: string): void {
		jest.setSystemTime(Date.parse(time));
	}

	function hours(more: IDataObject = {}): IDataObject {
		return { hours: { from: '9:00 AM', to: '6:00 PM', days: weekdays, ...more } };
	}

	function text(options: IDataObject = {}, more: IDataObject = {}): IDataObject {
		return {
			resource: 'message',
			operation: 'send',
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '206-555-0177',
			internalEndpointId: byId(lineId(clinic.simulator.organization, 'phone')),
			text: 'Your appointment is tomorrow.',
			options: { onlyBetween: hours(), ...options },
			...more,
		};
	}

	function sentBodies() {
		return clinic.simulator.requests
			.filter(({ operationId }) => operationId === 'PostMessageFromEndpoint')
			.map(({ body }) => body as IDataObject);
	}

	it('sends at once in the hours', async () => {
		clockAt(monday.noon);
		const { items } = await clinic.run(text());

		expect(sentBodies()).toEqual([
			{
				destination: { smsOrEmailEndpoint: '+12065550177' },
				message: { body: [{ type: 'text', value: 'Your appointment is tomorrow.' }] },
			},
		]);
		expect(items[0].json).not.toHaveProperty('scheduledFor');
		expect(clinic.simulator.organization.scheduledMessages).toEqual([]);
	});

	it('schedules for the next allowed minute at any other time, and says so', async () => {
		clockAt(monday.evening);
		const { items, runData } = await clinic.run(text(), { items: [{}, {}] });

		expect(sentBodies().map(({ sendAt }) => sendAt)).toEqual([tuesdayMorning, tuesdayMorning]);
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({ requestId: expect.any(String), scheduledFor: tuesdayMorning }),
			expect.objectContaining({ requestId: expect.any(String), scheduledFor: tuesdayMorning }),
		]);
		const [task] = runData.data.resultData.runData['Spruce Health'];
		expect((task.hints ?? []).map(({ message }) => message)).toEqual([
			'2 messages wait in Spruce for the hours under Only Between. The output says until when under scheduledFor.',
		]);
	});

	it.each([
		['2026-11-06T18:00-05:00', {}, '2026-11-09T14:00:00.000Z'],
		['2026-11-02T08:59:30-05:00', {}, '2026-11-02T14:01:00.000Z'],
		['2026-11-01T00:30-04:00', { from: '1:00 AM', days: ['sunday'] }, '2026-11-01T05:00:00.000Z'],
		[monday.noon, { from: '10:00 PM', to: '6:00 AM' }, '2026-11-03T03:00:00.000Z'],
		[monday.noon, { days: 'Wednesday, friday' }, '2026-11-04T14:00:00.000Z'],
		[monday.noon, { days: expression('["Thursday"]') }, '2026-11-05T14:00:00.000Z'],
		[monday.evening, { from: '={{ "0" + 7 + ":30" }}' }, '2026-11-03T12:30:00.000Z'],
		[
			monday.evening,
			{ from: "={{ DateTime.fromISO('2026-01-01T08:15').toFormat('HH:mm') }}" },
			'2026-11-03T13:15:00.000Z',
		],
	])('at %s with %j schedules for %s', async (now, more, expected) => {
		clockAt(now);
		await clinic.run(text({ onlyBetween: hours(more) }));

		expect(sentBodies()).toMatchObject([{ sendAt: expected }]);
	});

	it.each([
		['stays in the hours', '2026-11-04T10:30-05:00', '2026-11-04T15:30:00.000Z'],
		['is moved into them', '2026-11-04T06:30-05:00', '2026-11-04T14:00:00.000Z'],
		['is moved to another day', '2026-11-07T12:00-05:00', '2026-11-09T14:00:00.000Z'],
		// It is due, and waits for the hours like any other message.
		['in the past is moved into the future', '2026-11-02T20:00-05:00', tuesdayMorning],
	])('the time under Send At %s: %s', async (_, sendAt, expected) => {
		clockAt(monday.evening);
		const { items } = await clinic.run(text({ sendAt }));

		expect(sentBodies()).toMatchObject([{ sendAt: expected }]);
		expect(items[0].json).toMatchObject({ scheduledFor: expected });
	});

	it('does not wait until a message is posted that waits in Spruce', async () => {
		clockAt(monday.evening);
		const { items, error } = await clinic.run(text({ waitSeconds: 30 }));

		expect(error).toBeUndefined();
		expect(clinic.simulator.requests).toHaveLength(1);
		expect(items[0].json).toMatchObject({ scheduledFor: tuesdayMorning });
		expect(items[0].json).not.toHaveProperty('posted');
	});

	it('waits until a message is posted that is sent at once', async () => {
		clockAt(monday.noon);
		const { items } = await clinic.run(text({ waitSeconds: 30 }));

		expect(items[0].json).toMatchObject({ posted: true });
		expect(items[0].json).not.toHaveProperty('scheduledFor');
	});

	describe('to a conversation', () => {
		function toConversation(options: IDataObject): IDataObject {
			const { conversations } = clinic.simulator.organization;
			const id = conversations.find(({ type }) => type === 'phone')?.id;
			return text(options, { sendTo: 'conversation', conversationId: byId(id) });
		}

		it.each([monday.noon, monday.evening])('needs Send At, also at %s', async (now) => {
			clockAt(now);
			const { error } = await clinic.run(toConversation({}));

			expect(error?.message).toBe(
				'Options > Only Between: a message to a conversation needs Send At as well',
			);
			expect(clinic.simulator.requests).toEqual([]);
		});

		it('moves the time under Send At into the hours', async () => {
			clockAt(monday.evening);
			const { items } = await clinic.run(
				toConversation({ sendAt: '={{ $now.plus({ minutes: 5 }) }}' }),
			);

			expect(items[0].json).toMatchObject({ scheduledFor: tuesdayMorning });
			expect(clinic.simulator.organization.scheduledMessages).toMatchObject([
				{ scheduledToSendAt: tuesdayMorning },
			]);
		});
	});

	it('holds for a test as well, and the hints say so', async () => {
		clockAt(monday.evening);
		const credentials = { ...clinic.credential, testRecipient: '(206) 555-0172' };
		const { items, runData } = await clinic.run(text(), { credentials, mode: 'manual' });

		expect(sentBodies()).toMatchObject([
			{ destination: { smsOrEmailEndpoint: '+12065550172' }, sendAt: tuesdayMorning },
		]);
		expect(items[0].json).toMatchObject({ testRecipient: true, scheduledFor: tuesdayMorning });
		const [task] = runData.data.resultData.runData['Spruce Health'];
		const hints = (task.hints ?? []).map(({ message }) => message).join('\n');
		expect(hints).toContain('1 message waits in Spruce');
		expect(hints).toContain('1 message goes to +12065550172');
	});

	const label = 'Options > Only Between';
	const same = `${label}: From and To are the same time`;
	const unclear = 'it is not clear whether this is in the morning or in the evening';

	it.each([
		[{}, `${label}: no hours were entered`],
		[expression(null), `${label}: no hours were entered`],
		['9 to 5', `${label}: no hours were entered`],
		[{ hours: {} }, `${label} > From: nothing was entered`],
		[{ hours: [hours().hours] }, `${label} > From: nothing was entered`],
		[hours({ from: '' }), `${label} > From: nothing was entered`],
		[hours({ from: expression(null) }), `${label} > From: nothing was entered`],
		[hours({ to: expression(' ') }), `${label} > To: nothing was entered`],
		[hours({ to: '9 a.m.' }), same],
		[hours({ days: [] }), `${label} > Days: no day was chosen`],
		[hours({ days: ['someday'] }), `${label} > Days: this is not one of the options`],
		[hours({ from: '9' }), `${label} > From: ${unclear}`],
		[hours({ from: '={{ 9 }}' }), `${label} > From: ${unclear}`],
		[hours({ to: '6:00' }), `${label} > To: ${unclear}`],
		[hours({ to: '25:00' }), `${label} > To: this is not a time of day`],
		[hours({ from: '={{ $now }}' }), `${label} > From: this is not a time of day`],
		[hours({ from: '={{ 0.375 }}' }), `${label} > From: this is not a time of day`],
	])(
		'refuses %j by name before it calls Spruce, in the hours as well',
		async (entered, message) => {
			clockAt(monday.noon);
			const { error } = await clinic.run(text({ onlyBetween: entered }));

			expect(error?.message).toBe(message);
			expect(error?.description).toMatch(/\w/);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('refuses an AI agent that leaves the hours blank', async () => {
		clockAt(monday.noon);
		const { answer } = await runAsTool({
			access: 'call',
			credentials: clinic.credential,
			parameters: text({ onlyBetween: hours({ from: "={{ $fromAI('from') }}" }) }),
			input: { from: '' },
		});

		expect(JSON.stringify(answer)).toContain(`${label} > From: nothing was entered`);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
