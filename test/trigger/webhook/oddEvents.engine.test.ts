import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { bytesOf } from '../../engine/environment/bytesOf';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { addFile } from '../../simulator/organization/files/addFile';
import { callEvent, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';
import { signed, triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

/** What starts the workflow. */
async function jsonOf(bench: WebhookBench, event: SpruceEvent): Promise<IDataObject[]> {
	const { status, workflowData } = await spruce.deliver(bench, event);
	expect(status).toBe(200);
	return (workflowData?.[0] ?? []).map(({ json }) => json);
}

const updated = 'conversationItem.updated';

describe('a recording of a call', () => {
	/** A call in Spruce with a recording, as Spruce sends it. */
	async function recordedCall(answered: boolean): Promise<IDataObject> {
		const { organization, baseUrl, token } = clinic.simulator;
		const file = {
			filename: 'call.mp3',
			contentType: 'audio/mpeg',
			content: Buffer.from('recorded'),
		};
		const recordings = [addFile(organization, file)];
		const data = { answered, duration: 20, failed: false, spam: false, recordings };
		const id = organization.newId('ti');
		const event = { type: 'inboundCall', data } as const;
		const [other] = organization.items;
		organization.items.push({ ...other, id, attachments: [], event });
		const headers = { Authorization: `Bearer ${token}` };
		const answer = await fetch(`${baseUrl}/conversationItems/${id}`, { headers });
		return ((await answer.json()) as { conversationItem: IDataObject }).conversationItem;
	}

	it.each([true, false])(
		'comes with its file when Spruce has it, once; answered: %p',
		async (answered) => {
			const events = ['callCompleted', 'callRecordingReady'];
			const bench = await spruce.active({ events, options: { downloadFiles: true } });
			const item = await recordedCall(answered);
			const { event } = callEvent({ answered }).object;
			const begun = itemEvent('phone', { ...item, event });
			const begunAt = { ...begun, time: String(item.createdAt) };
			const at = (seconds: number): SpruceEvent => ({
				...itemEvent('phone', item, updated),
				time: new Date(Date.parse(begunAt.time) + seconds * 1_000).toISOString(),
			});

			const first = await jsonOf(bench, begunAt);
			expect(first.map((json) => json.event)).toEqual(answered ? ['callCompleted'] : []);
			const { workflowData } = await spruce.deliver(bench, at(7_200));
			expect(workflowData?.[0]).toMatchObject([{ json: { event: 'callRecordingReady' } }]);
			const { binary = {} } = workflowData?.[0][0] ?? {};
			expect(String(await bytesOf(binary.data))).toBe('recorded');
			expect(await jsonOf(bench, at(7_200))).toEqual([]);
			expect(await jsonOf(bench, at(7_300))).toEqual([]);
		},
	);

	it('comes with Call Completed when Spruce has it at once', async () => {
		const bench = await spruce.active({ events: ['callCompleted', 'callRecordingReady'] });
		const item = await recordedCall(true);
		const names = ['callRecordingReady', 'callCompleted'];
		const event = { ...itemEvent('phone', item), time: String(item.createdAt) };
		expect(await jsonOf(bench, event)).toMatchObject([{ event: names[0], events: names }]);
	});
});

describe('two changes in one second, of which Spruce sends no ID', () => {
	it('start the workflow both, and each once', async () => {
		const bench = await spruce.active({ events: ['conversationTagged', 'conversationArchived'] });
		const tags = [{ id: 'tag_1', value: 'VIP' }];
		const before = { ...conversationEvent(), time: '2026-11-02T09:00:00Z' };
		const tagged = conversationEvent({ tags });
		const archived = conversationEvent({ tags, archived: true });
		const deliveries = [before, tagged, archived, tagged, archived];
		const started = [];
		for (const one of deliveries) started.push(await jsonOf(bench, one));

		expect(started.map((items) => items.map(({ event }) => event))).toEqual([
			[],
			['conversationTagged'],
			['conversationArchived'],
			[],
			[],
		]);
	});

	it('are one for a repeat whose links are signed anew', async () => {
		const bench = await spruce.active({ events: ['anyEvent'] });
		const message = (signature: number) => {
			const url = `https://files.example/1?signature=${signature}`;
			const signedUrl = { url, expiresAt: new Date(signature).toISOString() };
			return itemEvent('phone', { attachments: [{ data: { signedUrl } }] }, updated);
		};
		expect(await jsonOf(bench, message(1))).toHaveLength(1);
		expect(await jsonOf(bench, message(2))).toEqual([]);
	});
});

describe('an event with something else where an ID or a text is documented', () => {
	const odd: unknown[] = [
		null,
		7,
		true,
		[],
		['t_1'],
		{},
		{ toString: 'x' },
		{ toString: null, valueOf: 'x' },
	];
	/** The same in each place of an event. */
	const eventsWith = (id: unknown): Array<[type: string, object: unknown]> => {
		const person = { id, displayName: id, deviceInformation: { accessID: id } };
		const data = { answered: true, duration: id, voicemail: { signedUrl: id }, recordings: [id] };
		const line = { id, channel: id, label: id, displayValue: id, rawValue: id };
		const inside = {
			id,
			type: id,
			tags: [{ id, value: id }, id],
			assignedToMemberId: id,
			internalEndpoint: line,
			externalParticipants: [{ contact: id, displayName: id }, id],
			lastMessageAt: id,
			archived: id,
		};
		const item = {
			id,
			direction: id,
			text: id,
			author: person,
			requestId: id,
			conversationId: id,
			createdAt: id,
			attachments: [id, { title: id, type: id, data: id }],
			event: { type: 'inboundCall', data },
		};
		return [
			['conversation.updated', inside],
			['conversationItem.created', { ...item, conversation: inside }],
			['conversationItem.updated', { ...item, event: { type: id, data: id } }],
			['conversationItem.deleted', { ...item, conversation: id }],
			['contact.updated', { id, category: id, tags: [{ id, value: id }] }],
			['contact.deleted', { id }],
			['scheduledMessage.sent', { id, conversationId: id }],
			['appointment.created', { id }],
		];
	};

	it.each(odd)('starts the workflow once, with every look-up: %j', async (id) => {
		const bench = await spruce.active({
			events: ['anyEvent', 'callRecordingReady', 'voicemailReceived', 'conversationTagged'],
			options: { includeContact: true, downloadFiles: true },
		});
		const key = spruce.endpoints[0].signingSecrets[0].value;
		for (const [type, object] of eventsWith(id)) {
			const body = JSON.stringify({ type, eventTime: '2026-11-02T10:00:00Z', data: { object } });
			const deliver = async () => await bench.receive({ body, headers: signed(body, key) });
			expect(await deliver()).toMatchObject({ status: 200, workflowData: [[{ json: { type } }]] });
			expect(await deliver()).toMatchObject({ status: 200, workflowData: undefined });
		}
	});

	it.each(odd)('is judged by every filter: %j', async (id) => {
		const bench = await spruce.active({
			events: ['anyEvent', 'conversationTagged'],
			filters: {
				lines: ['x', '12065550100'],
				channels: ['phone'],
				directions: ['inbound'],
				conversationTagIds: ['x'],
				contactTagIds: ['x'],
				contactCategories: ['patient'],
				textContains: 'x',
				ignoresApi: true,
			},
		});
		const key = spruce.endpoints[0].signingSecrets[0].value;
		for (const [type, object] of eventsWith(id)) {
			const body = JSON.stringify({ type, data: { object } });
			const { status, error } = await bench.receive({ body, headers: signed(body, key) });
			expect(error).toBeUndefined();
			expect(status).toBe(200);
		}
	});
});

describe('an ID in a filter', () => {
	const tag = (id: unknown, value: string, type = 'contact.updated') =>
		recordEvent(type, { id: 'entity_1', tags: [{ id, value }] } as IDataObject);

	it.each<[string, string, SpruceEvent, number]>([
		['matches its tag', 'tag_1', tag('tag_1', 'VIP'), 1],
		['matches no tag of that name', 'tag_1', tag('tag_2', 'tag_1'), 0],
		['of another kind matches no tag of that name', 't_1', tag('tag_2', 't_1'), 0],
		['matches no longer ID', 'tag_1', tag('tag_12', 'VIP'), 0],
		['matches no ID in another case', 'tag_1a', tag('tag_1A', 'VIP'), 0],
		['that is a number matches its tag', '7', tag(7, 'VIP'), 1],
		['that is a number matches no tag of that name', '7', tag(8, '7'), 0],
	])('%s: %s', async (_, contactTag, event, count) => {
		const filters = { contactTagIds: `={{ ["${contactTag}"] }}` };
		const bench = await spruce.active({ events: ['anyEvent'], filters });
		expect(await jsonOf(bench, event)).toHaveLength(count);
	});
});

describe('a filter for a text', () => {
	const said = (text: unknown, more: IDataObject = {}) =>
		itemEvent('phone', { id: `ti_${JSON.stringify(text)}`, text, ...more } as IDataObject);

	it('starts the workflow by messages and notes with one of the words, and by nothing else', async () => {
		const bench = await spruce.active({
			events: ['anyEvent'],
			filters: { textContains: 'STOP, Yes; refill please' },
		});
		const texts = ['stop', 'I said: "Yes!"', 'Refill,\nplease', 'Refill\nplease', 'unstoppable'];
		const events = [
			...texts.map((text) => said(text)),
			said('No', { isInternalNote: true }),
			said('Yes', { isInternalNote: true, direction: 'none' }),
			said(null),
			said(['STOP']),
			callEvent({ voicemail: { transcription: { text: 'STOP' } } }),
			conversationEvent({ title: 'STOP' }),
			recordEvent('contact.created', { id: 'entity_1', notes: 'STOP' }),
			recordEvent('conversationItem.deleted', { id: 'ti_deleted' }),
		];
		const started = [];
		for (const event of events) started.push(...(await jsonOf(bench, event)));

		expect(started.map(({ object }) => (object as IDataObject).text)).toEqual([
			'stop',
			'I said: "Yes!"',
			'Refill\nplease',
			'Yes',
			undefined,
		]);
	});

	it.each([
		['a list', '={{ ["Yes, please", "x"] }}', 'yes, please', 1],
		['a list, whose commas are words of their own', '={{ ["Yes, please"] }}', 'Yes', 0],
		['a JSON list', '["Yes, please"]', 'Yes, please!', 1],
		['a number', '={{ 1 }}', 'Reply 1', 1],
		['nothing', '', 'anything', 1],
		['blanks', ' , ;', 'anything', 1],
	])('takes %s', async (_, textContains, text, count) => {
		const bench = await spruce.active({ events: ['anyEvent'], filters: { textContains } });
		expect(await jsonOf(bench, said(text))).toHaveLength(count);
	});

	it('refuses an object when the workflow is activated, and names the field', async () => {
		const parameters = { events: ['anyEvent'], filters: { textContains: '={{ [{}] }}' } };
		const bench = await spruce.start({ parameters });
		await expect(bench.activate()).rejects.toThrow('Filters > Text Contains: text is needed');
	});
});
