import type { IDataObject } from 'n8n-workflow';
import { bytesOf } from '../../../../engine/environment/bytesOf';
import { at, jsonOf, phone, pollingClinic, textsOf } from '../../pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;
const organization = () => clinic.simulator.organization;

describe('a message that was received', () => {
	it('comes once, in the shape of a webhook event', async () => {
		const bench = await spruce.active();
		const item = spruce.receive(1, { text: 'Grüße' });
		const polled = await bench.poll('trigger');

		const conversation = organization().conversations.find(({ id }) => id === item.conversationId);
		const answered = JSON.parse(JSON.stringify({ item, conversation })) as IDataObject;
		expect(polled).toEqual([
			[
				{
					json: {
						event: 'textMessageReceived',
						events: ['textMessageReceived'],
						type: 'conversationItem.created',
						eventTime: at(1),
						object: answered.item,
						conversation: answered.conversation,
					},
				},
			],
		]);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('is named after its channel', async () => {
		const bench = await spruce.active();
		const [{ id: contact }] = organization().contacts;
		spruce.receive(1, { channel: 'phone' });
		spruce.receive(2, { channel: 'secure', from: contact });
		spruce.receive(3, { channel: 'email', from: 'zoe@example.com' });
		spruce.receive(4, { channel: 'fax' });
		const unknownChannel = spruce.receive(5, { from: phone(5) });
		const conversation = organization().conversations.find(
			({ id }) => id === unknownChannel.conversationId,
		);
		Object.assign(conversation ?? {}, { type: 'hologram', internalEndpoint: undefined });

		expect(jsonOf(await bench.poll('trigger')).map(({ event }) => event)).toEqual([
			'textMessageReceived',
			'secureMessageReceived',
			'emailReceived',
			'faxReceived',
			'anyEvent',
		]);
	});

	it.each<[string, () => object]>([
		['a call', () => ({ event: { type: 'inboundCall', data: { answered: false } } })],
		['a note', () => ({ isInternalNote: true, direction: 'none' })],
		['a message of the practice', () => ({ direction: 'outbound' })],
	])('is not %s, which still moves the cursor', async (_, change) => {
		const bench = await spruce.active();
		spruce.clockAt(1_000);
		Object.assign(spruce.receive(1_000), change());
		expect(await bench.poll('trigger')).toBeNull();
		await bench.poll('trigger');

		const listed = clinic.simulator.requests.filter(
			({ operationId }) => operationId === 'ListConversations',
		);
		expect(listed.at(-1)?.query.startFrom).toBe(at(1_000 - 120));
	});
});

describe('the times of messages', () => {
	it.each<[string, (time: string) => unknown]>([
		['text without a zone', (time) => time.replace('Z', '')],
		['text with a blank and without a zone', (time) => time.replace('T', ' ').replace('Z', '')],
		['a number of milliseconds', (time) => Date.parse(time)],
		['text of seconds', (time) => String(Date.parse(time) / 1_000)],
	])('are read when they are %s', async (_, shown) => {
		const bench = await spruce.active();
		const item = spruce.receive(1, { text: 'Grüße' });
		const conversation = organization().conversations.find(({ id }) => id === item.conversationId);
		const answers = {
			ListConversations: { conversations: [{ ...conversation, lastMessageAt: shown(at(1)) }] },
			ConversationItems: { conversationItems: [{ ...item, createdAt: shown(at(1)) }] },
		};
		for (const [operationId, list] of Object.entries(answers)) {
			const body = { ...list, hasMore: false };
			clinic.simulator.faults.add({ kind: 'status', status: 200, body, operationId, times: 2 });
		}

		expect(jsonOf(await bench.poll('trigger'))).toMatchObject([{ eventTime: at(1) }]);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('messages of the same or an earlier moment', () => {
	it('come once each, even if the last poll ended at that very moment', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['one']);
		spruce.receive(1, { text: 'two' });
		spruce.receive(1, { text: 'three', from: phone(3) });

		spruce.clockAt(180);
		expect(textsOf(await bench.poll('trigger')).sort()).toEqual(['three', 'two']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('come even if Spruce lists them after later ones', async () => {
		const bench = await spruce.active();
		const late = spruce.receive(1, { text: 'late' });
		spruce.receive(60, { text: 'soon', from: phone(3) });
		const { items, conversations } = organization();
		const hiddenItem = items.splice(items.indexOf(late), 1);
		const [hidden] = conversations.filter(({ id }) => id === late.conversationId);
		conversations.splice(conversations.indexOf(hidden), 1);
		expect(textsOf(await bench.poll('trigger'))).toEqual(['soon']);

		conversations.push(hidden);
		expect(await bench.poll('trigger')).toBeNull();
		items.push(...hiddenItem);
		expect(textsOf(await bench.poll('trigger'))).toEqual(['late']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('from before the activation do not come, although that time is read again', async () => {
		spruce.receive(-60, { text: 'before' });
		spruce.receive(0, { text: 'just before', from: phone(1) });
		const bench = await spruce.active();
		spruce.receive(1, { text: 'after' });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['after']);
	});
});

describe('what a poll costs', () => {
	it('is two calls for each conversation with activity, and nothing for those that stay quiet', async () => {
		const bench = await spruce.active();
		for (let number = 0; number < 4; number++) spruce.receive(number + 1, { from: phone(number) });
		const calls = [];
		for (const after of [10, 70, 130, 190, 250, 310]) {
			spruce.clockAt(after);
			await bench.poll('trigger');
			calls.push(spruce.calls('ConversationItems'));
		}
		expect(calls).toEqual([4, 0, 4, 0, 0, 0]);
		spruce.receive(311, { text: 'again' });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['again']);
	});

	it('is 20 calls a minute at ten messages a minute, beside the one for the list', async () => {
		const bench = await spruce.active();
		for (let minute = 1; minute <= 10; minute++) {
			spruce.clockAt(minute * 60);
			for (let number = 0; number < 10; number++) {
				spruce.receive((minute - 1) * 60 + number * 6 + 1, { from: phone(minute * 10 + number) });
			}
			expect(jsonOf(await bench.poll('trigger'))).toHaveLength(10);
			if (minute === 4) clinic.simulator.requests.length = 0;
		}
		expect(spruce.made('ListConversations')).toBe(6);
		expect(spruce.made('ConversationItems')).toBe(6 * 20);
	});

	it('is nothing for conversations that the filters rule out or that are internal', async () => {
		const bench = await spruce.active({ filters: { channels: ['fax', 'phone'] } });
		const { conversationId } = spruce.receive(1, { channel: 'phone' });
		spruce.receive(2, { channel: 'email', from: 'zoe@example.com' });
		spruce.receive(3, { channel: 'fax' });
		Object.assign(organization().conversations.find(({ id }) => id === conversationId) ?? {}, {
			type: 'team',
		});

		const events = jsonOf(await bench.poll('trigger')).map(({ event }) => event);
		expect(events).toEqual(['faxReceived']);
		expect(spruce.calls('ConversationItems')).toBe(1);
	});
});

describe('many messages', () => {
	const count = 450;

	/** More conversations than fit on two pages, each with a message. */
	function receiveMany() {
		for (let number = 0; number < count; number++) {
			spruce.receive(number + 1, { from: phone(number), text: `message ${number}` });
		}
	}

	it('come once each despite a failed page, a poll that ends early, and a restart', async () => {
		clinic.simulator.limits.limit = Infinity;
		const bench = await spruce.active();
		receiveMany();
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ListConversations',
			skip: 1,
		});
		await expect(bench.poll('trigger')).rejects.toMatchObject({
			message: 'Spruce Health did not accept this request',
		});

		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ConversationItems',
			skip: 100,
			times: 5,
		});
		const texts = textsOf(await bench.poll('trigger'));
		expect(texts).toHaveLength(100);
		// Conversations that failed are read last, but their messages are sorted by time.
		texts.push(...textsOf(await bench.restart()));
		expect(spruce.calls('ConversationItems')).toBe(105 + count - 100);

		expect(texts).toEqual(Array.from({ length: count }, (_, number) => `message ${number}`));
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('that do not count are not read again when a poll fails after them', async () => {
		const bench = await spruce.active();
		for (const number of [1, 2, 3, 4]) {
			Object.assign(spruce.receive(number, { from: phone(number) }), { direction: 'outbound' });
		}
		const fault = { kind: 'status', status: 401, operationId: 'ConversationItems' } as const;
		clinic.simulator.faults.add({ ...fault, skip: 2, times: 2 });
		await expect(bench.poll('trigger')).rejects.toThrow('refused the API token');
		await expect(bench.poll('trigger')).rejects.toThrow('refused the API token');

		// Two that were read and one that failed, then only the failed one.
		expect(spruce.calls('ConversationItems')).toBe(3 + 1);
		spruce.receive(5, { text: 'Hello' });
		expect(textsOf(await bench.poll('trigger'))).toEqual(['Hello']);
	});

	it('in one conversation are read to the last page', async () => {
		const bench = await spruce.active();
		for (let number = 0; number < count; number++)
			spruce.receive(number + 1, { text: `${number}` });
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'ConversationItems', skip: 1 });

		expect(textsOf(await bench.poll('trigger'))).toHaveLength(count);
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('too many messages for one execution', () => {
	it('in one conversation, with files, come with several polls, once each', async () => {
		const bench = await spruce.active({ options: { downloadFiles: true } });
		const [{ id: from }] = organization().contacts;
		const file = {
			filename: 'fax.pdf',
			contentType: 'application/pdf',
			content: Buffer.from('%PDF'),
		};
		for (let number = 1; number <= 120; number++) {
			spruce.receive(number, { channel: 'secure', from, text: `${number}`, attachments: [file] });
		}
		const texts = [await bench.poll('trigger'), await bench.restart()].map(textsOf);

		expect(texts.map(({ length }) => length)).toEqual([100, 20]);
		expect(texts.flat()).toEqual(Array.from({ length: 120 }, (_, index) => `${index + 1}`));
		expect(await bench.poll('trigger')).toBeNull();
	});
});

describe('a conversation that cannot be read', () => {
	it.each([
		[404, undefined],
		[410, undefined],
		[400, { statusCode: 400, type: 'invalid_input', message: 'Invalid Conversation ID' }],
	])('does not stop the others if it was deleted meanwhile: %i', async (status, body) => {
		const bench = await spruce.active();
		const { conversationId } = spruce.receive(1, { text: 'gone' });
		spruce.receive(2, { text: 'there', from: phone(1) });
		const path = `/conversations/${conversationId}/items`;
		clinic.simulator.faults.add({ kind: 'status', status, body, path, times: 5 });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['there']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('does not delay the others, and is reported by the first poll without new messages', async () => {
		const bench = await spruce.active();
		const { conversationId } = spruce.receive(1, { text: 'one' });
		spruce.receive(2, { text: 'two', from: phone(1) });
		const path = `/conversations/${conversationId}/items`;
		clinic.simulator.faults.add({ kind: 'status', status: 400, path, times: 3 });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['two']);
		await expect(bench.poll('trigger')).rejects.toThrow('did not accept');
		spruce.receive(1_000, { text: 'three', from: phone(2) });
		expect(textsOf(await bench.restart())).toEqual(['three']);
		expect(textsOf(await bench.poll('trigger'))).toEqual(['one']);
		expect(await bench.poll('trigger')).toBeNull();
	});

	it('is named in the error, without anything about the patient', async () => {
		const bench = await spruce.active();
		const items = [1, 2].map((number) => spruce.receive(number, { from: phone(number) }));
		const [one, other] = items.map(({ conversationId }) => String(conversationId));
		const fault = { kind: 'status', status: 400, operationId: 'ConversationItems' } as const;
		clinic.simulator.faults.add({ ...fault, times: 2 });

		await expect(bench.poll('trigger')).rejects.toMatchObject({
			name: 'NodeApiError',
			message: `Conversation ${one} cannot be read: Spruce Health did not accept this request`,
			description: expect.stringMatching(
				new RegExp(
					`^The same is true of ${other}\\. Messages in all other conversations still start the workflow\\. .* give its ID to Spruce Support\\. Spruce says: ".*" \\(.*request ID .*\\)$`,
				),
			),
		});
		expect(JSON.stringify(bench.workflow.saved)).not.toContain(phone(1));
	});

	it('is reported once a day', async () => {
		const bench = await spruce.active();
		const { conversationId } = spruce.receive(1);
		const path = `/conversations/${conversationId}/items`;
		clinic.simulator.faults.add({ kind: 'status', status: 400, path, times: Infinity });
		await expect(bench.poll('trigger')).rejects.toThrow(conversationId);
		expect(await bench.poll('trigger')).toBeNull();
		expect(await bench.restart()).toBeNull();

		const clock = jest.spyOn(Date, 'now');
		const now = Date.now();
		try {
			clock.mockReturnValue(now + 25 * 60 * 60_000);
			await expect(bench.poll('trigger')).rejects.toThrow(conversationId);
			expect(await bench.poll('trigger')).toBeNull();
		} finally {
			clock.mockRestore();
		}
	});

	it('is reported after a failure that concerns all', async () => {
		const bench = await spruce.active();
		const { conversationId } = spruce.receive(1);
		const other = spruce.receive(2, { from: phone(2) }).conversationId;
		const fault = { kind: 'status', status: 400, path: `/conversations/${conversationId}/items` };
		clinic.simulator.faults.add({ ...fault, kind: 'status', times: Infinity });
		const path = `/conversations/${other}/items`;
		clinic.simulator.faults.add({ kind: 'status', status: 401, path });

		await expect(bench.poll('trigger')).rejects.toThrow('refused the API token');
		spruce.receive(3, { text: 'three', from: phone(3) });
		expect(textsOf(await bench.poll('trigger'))).toContain('three');
		await expect(bench.poll('trigger')).rejects.toThrow(conversationId);
	});

	it('does not prevent a test event', async () => {
		const bench = await spruce.active();
		const { conversationId } = spruce.receive(2);
		spruce.receive(1, { text: 'there', from: phone(1) });
		const path = `/conversations/${conversationId}/items`;
		clinic.simulator.faults.add({ kind: 'status', status: 400, path, times: Infinity });

		expect(textsOf(await bench.poll('manual'))).toContain('there');
	});
});

describe('filters and options', () => {
	it('let only matching messages through, also by the category of the contact', async () => {
		const [contact] = organization().contacts;
		contact.category = 'professional';
		const other = organization().contacts[1];
		other.category = 'patient';
		const bench = await spruce.active({ filters: { contactCategories: ['patient'] } });
		spruce.receive(1, { channel: 'secure', from: contact.id, text: 'no' });
		spruce.receive(2, { channel: 'secure', from: other.id, text: 'yes' });

		expect(textsOf(await bench.poll('trigger'))).toEqual(['yes']);
		expect(spruce.calls('Contact')).toBe(2);
		expect(await bench.poll('trigger')).toBeNull();
		expect(spruce.calls('Contact')).toBe(0);
	});

	it('add the contact and the files', async () => {
		const bench = await spruce.active({ options: { includeContact: true, downloadFiles: true } });
		const [{ id: from }] = organization().contacts;
		const content = Buffer.from([0, 255, 10]);
		const file = { filename: 'x-ray.jpg', contentType: 'image/jpeg', content };
		spruce.receive(1, { channel: 'secure', from, attachments: [file] });
		const [[{ json, binary }]] = (await bench.poll('trigger')) ?? [[]];

		expect(json).toMatchObject({ contact: { id: from } });
		expect(json).not.toHaveProperty('lookupError');
		expect(await bytesOf(binary?.data ?? { data: '', mimeType: '' })).toEqual(content);
	});
});
