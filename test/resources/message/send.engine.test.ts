import type { IDataObject } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import type { Endpoint } from '../../simulator/organization/Endpoint';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { contactWithAccount, contactWithoutInvite, lineId } from '../organizationRecords';
import { simulatedClinic } from '../simulatedClinic';

describe('message: send', () => {
	const clinic = simulatedClinic();
	const send = { resource: 'message', operation: 'send' };
	const hello = [{ type: 'text', value: 'Hello' }];

	function line(channel: Endpoint['channel']): string {
		return lineId(clinic.simulator.organization, channel);
	}

	function patientId(): string {
		return contactWithAccount(clinic.simulator.organization).id;
	}

	function text(more: IDataObject = {}): IDataObject {
		return {
			...send,
			sendTo: 'phoneOrEmail',
			phoneOrEmail: '+12065550177',
			internalEndpointId: byId(line('phone')),
			text: 'Hello',
			...more,
		};
	}

	function secure(options: IDataObject = {}): IDataObject {
		const internalEndpointId = byId(line('secure'));
		const contactId = byId(patientId());
		return { ...send, sendTo: 'contact', internalEndpointId, contactId, text: 'Hello', options };
	}

	it('sends a text message from the chosen line, and returns the request ID', async () => {
		const { items } = await clinic.run(text({ phoneOrEmail: ' (206) 555-0177 ' }));

		expect(clinic.simulator.requests).toHaveLength(1);
		const [request] = clinic.simulator.requests;
		const path = `/internalendpoints/${encodeURIComponent(line('phone'))}/conversations`;
		expect(request).toMatchObject({ method: 'POST', path });
		expect(request.headers['s-idempotency-key']).toMatch(/^[0-9a-f]{64}$/);
		expect(request.body).toEqual({
			destination: { smsOrEmailEndpoint: '+12065550177' },
			message: { body: hello },
		});
		const sent = clinic.simulator.organization.items.at(-1);
		expect(sent).toMatchObject({ text: 'Hello', direction: 'outbound' });
		expect(items).toEqual([
			{
				json: { requestId: sent?.requestId, to: '+12065550177', from: line('phone') },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends an email', async () => {
		await clinic.run(
			text({ phoneOrEmail: 'ada@example.com', internalEndpointId: byId(line('email')) }),
		);

		expect(clinic.simulator.requests[0].body).toEqual({
			destination: { smsOrEmailEndpoint: 'ada@example.com' },
			message: { body: hello },
		});
		expect(clinic.simulator.organization.conversations.at(-1)?.type).toBe('email');
	});

	it('sends each fax in a conversation of its own', async () => {
		const { conversations } = clinic.simulator.organization;
		const before = conversations.length;

		await clinic.run(
			{
				...send,
				sendTo: 'fax',
				faxNumber: '+12065550188',
				internalEndpointId: byId(line('fax')),
				text: 'Hello',
			},
			{ items: [{}, {}] },
		);

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{ destination: { faxEndpoint: '+12065550188' }, message: { body: hello } },
			{ destination: { faxEndpoint: '+12065550188' }, message: { body: hello } },
		]);
		expect(conversations.slice(before).map(({ type }) => type)).toEqual(['fax', 'fax']);
	});

	it('sends a secure message to a contact, and nothing that was left blank', async () => {
		const { items } = await clinic.run(secure({ subject: ' ', authorId: byId(expression('')) }));

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{
				destination: { secureEndpoint: { contactId: patientId() } },
				message: { body: hello },
			},
		]);
		expect(items[0].json).toEqual({ requestId: expect.any(String), contactId: patientId() });
	});

	it.each([
		['any_available_secure_conversation', 0],
		['only_conversations_matching_internal_endpoint', 0],
		['new_conversation', 1],
	])('sends a second secure message with %s into %i new conversations', async (method, count) => {
		await clinic.run(secure());
		const before = clinic.simulator.organization.conversations.length;

		await clinic.run(secure({ deliveryMethod: method, subject: 'Physical' }));

		const { conversations } = clinic.simulator.organization;
		expect(conversations).toHaveLength(before + count);
		expect(clinic.simulator.requests[1].body).toMatchObject({
			destination: { secureEndpoint: { deliveryMethod: method, subject: 'Physical' } },
		});
	});

	it('sends Author and Keep Archived as they were chosen', async () => {
		const [, author] = clinic.simulator.organization.members;

		await clinic.run(
			text({
				options: {
					authorId: byId(author.id),
					stayArchived: false,
				},
			}),
		);

		expect(clinic.simulator.requests[0].body).toMatchObject({
			message: {
				body: hello,
				author: author.id,
				stayArchived: false,
			},
		});
		expect(clinic.simulator.organization.items.at(-1)?.isInternalNote).toBe(false);
	});

	it('sends the subject and the delivery method with secure messages only', async () => {
		await clinic.run(
			text({ options: { subject: 'Physical', deliveryMethod: 'new_conversation' } }),
		);

		expect(clinic.simulator.requests[0].body).toEqual({
			destination: { smsOrEmailEndpoint: '+12065550177' },
			message: { body: hello },
		});
	});

	it('schedules the message for the time under Send At', async () => {
		const { items } = await clinic.run(text({ options: { sendAt: '2999-12-31T09:00:00-08:00' } }));

		const { scheduledMessages } = clinic.simulator.organization;
		expect(clinic.simulator.requests[0].body).toMatchObject({ sendAt: '2999-12-31T17:00:00.000Z' });
		expect(scheduledMessages.at(-1)).toMatchObject({
			scheduledToSendAt: '2999-12-31T17:00:00.000Z',
			message: { text: 'Hello' },
		});
		expect(items[0].json).toMatchObject({ scheduledFor: '2999-12-31T17:00:00.000Z' });
	});

	it.each([expression(null), expression(''), '={{ $json.appointment }}', ''])(
		'sends nothing at night because the time of Send At is missing: %s',
		async (sendAt) => {
			const { error } = await clinic.run(text({ options: { sendAt } }));

			expect(error?.message).toBe('Options > Send At: nothing was entered');
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('schedules once under Retry On Fail, although $now has moved on', async () => {
		await clinic.run(
			text({
				internalEndpointId: byId('={{ $json.line }}'),
				options: { sendAt: '={{ $now.plus({ days: 1 }).toISO() }}' },
			}),
			{
				items: [{ line: line('phone') }, { line: line('fax') }],
				node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
			},
		);

		const { organization, requests } = clinic.simulator;
		const toPhone = requests.filter(({ path }) => path.includes(encodeURIComponent(line('phone'))));
		expect(organization.scheduledMessages).toHaveLength(1);
		expect(toPhone).toHaveLength(1);
		expect(requests).toHaveLength(4);
	});

	it('leaves out what an AI agent leaves blank', async () => {
		const { answer } = await runAsTool({
			access: 'call',
			credentials: clinic.credential,
			parameters: text({
				phoneOrEmail: "={{ $fromAI('phone') }}",
				text: "={{ $fromAI('text') }}",
				options: {
					attachments: "={{ $fromAI('files') }}",
					authorId: byId("={{ $fromAI('author') }}"),
					savedMessageId: byId("={{ $fromAI('saved') }}"),
					sendAt: "={{ $fromAI('sendAt') }}",
					waitSeconds: "={{ $fromAI('wait') }}",
				},
			}),
			input: {
				phone: '+12065550177',
				text: 'Hello',
				files: '',
				author: '',
				saved: '',
				sendAt: '',
				wait: '',
			},
		});

		expect(clinic.simulator.requests.map(({ body }) => body)).toEqual([
			{ destination: { smsOrEmailEndpoint: '+12065550177' }, message: { body: hello } },
		]);
		expect(JSON.stringify(answer)).toContain('requestId');
	});

	const number = 'Phone Number or Email Address';
	const inPast = '2020-01-01T09:00:00.000Z';

	it.each([
		[{ sendTo: 'sms' }, 'Send To: this is not one of the options'],
		[{ phoneOrEmail: expression('') }, `${number}: nothing was entered`],
		[{ phoneOrEmail: expression(null) }, `${number}: nothing was entered`],
		[
			{ phoneOrEmail: 'Ada Exampleton' },
			`${number}: this is neither a phone number nor an email address`,
		],
		[
			{ phoneOrEmail: '206-555-CARE' },
			`${number}: this is neither a phone number nor an email address`,
		],
		[{ phoneOrEmail: 'ada@' }, `${number}: the email address lacks what stands before or after @`],
		[
			{ phoneOrEmail: 'a@example.com, b@example.com' },
			`${number}: the email address has a comma or semicolon in it`,
		],
		[{ sendTo: 'fax', faxNumber: 'ada@example.com' }, 'Fax Number: this is an email address'],
		[{ sendTo: 'fax', faxNumber: expression(' ') }, 'Fax Number: nothing was entered'],
		[{ sendTo: 'fax', faxNumber: 'n/a' }, 'Fax Number: the number has letters'],
		[{ internalEndpointId: byId('a b') }, 'Send From: this is not an ID of Spruce Health'],
		[{ text: expression(' ') }, 'Text: nothing was entered'],
		[{ text: expression(null) }, 'Text: nothing was entered'],
		[{ options: { sendAt: inPast } }, 'Options > Send At: the time is in the past'],
		[{ options: { sendAt: 'soon' } }, 'Options > Send At: this is not a date'],
		[
			{ options: { sendAt: '2999-01-01T09:00:00Z', waitSeconds: 5 } },
			'Options > Wait Until Posted (Seconds): the message is not posted before the time under Send At',
		],
		[
			{ options: { waitSeconds: 3600 } },
			'Options > Wait Until Posted (Seconds): the number is not allowed',
		],
	])('refuses %j by name before it calls Spruce', async (parameters, message) => {
		const { error } = await clinic.run(text(parameters));

		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(/\w/);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each(['phoneOrEmail', 'faxNumber'])(
		'refuses a number without its quotes in %s that may have lost a leading + or 0',
		async (field) => {
			const sendTo = field === 'faxNumber' ? 'fax' : 'phoneOrEmail';
			const { error } = await clinic.run(text({ sendTo, [field]: '={{ $json.number }}' }), {
				items: [{ number: 442079460018 }],
			});

			expect(error?.message).toMatch(/: the number has 12 digits, too many$/);
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('refuses an unknown delivery method by name before it calls Spruce', async () => {
		const { error } = await clinic.run(secure({ deliveryMethod: expression('pigeon') }));

		expect(error?.message).toBe('Options > Delivery Method: this is not one of the options');
		expect(clinic.simulator.requests).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Contact', (id) => ({ ...secure(), contactId: id }));

	it('says that a contact without an account must be invited first', async () => {
		const { id } = contactWithoutInvite(clinic.simulator.organization);

		const { error } = await clinic.run({ ...secure(), contactId: byId(id) });

		expect(error?.message).toBe('Spruce Health did not accept this request');
		expect(error?.description).toContain('invite the contact first');
		expect(error?.description).toContain('neither a Spruce account nor a pending invite');
	});

	it.each([
		['phone', 'fax', { sendTo: 'fax', faxNumber: '+12065550188' }, 'a fax number'],
		['fax', 'phone', { sendTo: 'phoneOrEmail' }, 'a phone number'],
		['phone', 'email', { phoneOrEmail: 'ada@example.com' }, 'an email address'],
	] as const)(
		"says that a %s line cannot send a %s message, with Spruce's words",
		async (channel, _needed, parameters, kind) => {
			const { error } = await clinic.run(
				text({ ...parameters, internalEndpointId: byId(line(channel)) }),
			);

			expect(error?.description).toContain(
				`Check that ${kind} of the practice is chosen under Send From`,
			);
			expect(error?.description).toContain('Spruce says: "');
		},
	);
});
