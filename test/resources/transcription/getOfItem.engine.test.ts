import { type IDataObject, sleep } from 'n8n-workflow';
import { runAsTool } from '../../engine/tools/runAsTool';
import type { FileReference } from '../../simulator/organization/conversations/ConversationItem';
import type { Transcription } from '../../simulator/organization/conversations/Transcription';
import { byId } from '../byId';
import { itemOfCall, itemWithAttachments, storedFile } from '../conversationItem/itemsWithFiles';
import { simulatedClinic } from '../simulatedClinic';

describe('transcription: get, of a conversation item', () => {
	const clinic = simulatedClinic({ conversations: 60 });
	const get = { resource: 'transcription', operation: 'get' };
	const whole = byId('={{ $json }}');
	const label = 'Voicemail or Recording';

	/** A recording, and its text unless Spruce has not begun it. */
	function recording(text?: string, status: Transcription['status'] = 'completed'): FileReference {
		const { organization } = clinic.simulator;
		const file = storedFile(organization, 'audio/mpeg', Buffer.from('audio'));
		return text === undefined ? file : begin(file, text, status);
	}

	function begin(
		file: FileReference,
		text: string,
		status: Transcription['status'] = 'completed',
	): FileReference {
		const { organization } = clinic.simulator;
		const id = organization.newId('transcription');
		organization.transcriptions.push({ id, status, text });
		return Object.assign(file, { transcription: { id, status } });
	}

	function call(...recordings: FileReference[]): string {
		return itemOfCall(clinic.simulator.organization, { recordings });
	}

	function voicemail(text?: string): string {
		return itemOfCall(clinic.simulator.organization, { voicemail: recording(text) });
	}

	async function itemOf(id: string, simplify: boolean): Promise<IDataObject> {
		const operation = { resource: 'conversationItem', operation: 'get', simplify };
		const { items } = await clinic.run({ ...operation, conversationItemId: byId(id) });
		clinic.simulator.requests.length = 0;
		return items[0].json;
	}

	function paths(): string[] {
		return clinic.simulator.requests.map(({ path }) => path.split('/')[1]);
	}

	async function hintsOf(transcriptionId: IDataObject): Promise<unknown[]> {
		const { runData } = await clinic.run({ ...get, transcriptionId });
		const [task] = runData.data.resultData.runData['Spruce Health'];
		return (task.hints ?? []).map(({ message }) => message);
	}

	it('reads the item that an ID belongs to, and says what was spoken where', async () => {
		const id = voicemail('Please call me.');

		const { items } = await clinic.run({ ...get, transcriptionId: byId(id) });

		const [conversation] = clinic.simulator.organization.conversations;
		expect(items).toEqual([
			{
				json: {
					id: expect.any(String),
					status: 'completed',
					text: 'Please call me.',
					source: 'voicemail',
					conversationItemId: id,
					conversationId: conversation.id,
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(paths()).toEqual(['conversationItems', 'transcriptions']);
	});

	it('reads the item at an address of the Spruce app', async () => {
		const id = voicemail('Please call me.');
		const value = `https://app.sprucehealth.com/org/entity_1/thread/t_1/message/${id}`;

		const { items } = await clinic.run({
			...get,
			transcriptionId: { __rl: true, mode: 'url', value },
		});

		expect(items.map(({ json }) => json.text)).toEqual(['Please call me.']);
	});

	it.each([true, false])('takes a whole item, simplified: %s, in one call', async (simplify) => {
		const item = await itemOf(voicemail('Please call me.'), simplify);

		const { items } = await clinic.run({ ...get, transcriptionId: whole }, { items: [item] });

		expect(items[0].json).toMatchObject({
			text: 'Please call me.',
			conversationItemId: item.id,
			conversationId: item.conversationId,
		});
		expect(paths()).toEqual(['transcriptions']);
	});

	it.each([
		['an expression for the whole parameter', '={{ $json }}'],
		['JSON text', byId('={{ JSON.stringify($json, null, 2) }}')],
		['n8n’s own item', byId('={{ $input.item }}')],
		['the voicemail of a call', byId('={{ $json.event.data.voicemail }}')],
		['the event of a call', byId('={{ $json.event }}')],
		['its ID', byId('={{ $json.event.data.voicemail.transcription.id }}')],
		['its ID, as an expression for the whole parameter', '={{ $json.id }}'],
	])('takes %s', async (_, transcriptionId) => {
		const item = await itemOf(voicemail('Please call me.'), false);

		const { items, error } = await clinic.run({ ...get, transcriptionId }, { items: [item] });

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.text)).toEqual(['Please call me.']);
	});

	it('takes the items of triggers, each with its own', async () => {
		const [first, second] = [voicemail('First'), voicemail('Second')];
		const object = await itemOf(second, false);

		const { items } = await clinic.run(
			{ ...get, transcriptionId: whole },
			{
				items: [
					{ event: 'voicemailReceived', itemId: first, conversationId: 't_1' },
					{ event: 'voicemailReceived', type: 'conversationItem.created', object },
				],
			},
		);

		expect(items.map(({ json, pairedItem }) => [json.text, pairedItem])).toEqual([
			['First', { item: 0 }],
			['Second', { item: 1 }],
		]);
	});

	it.each([true, false])(
		'returns the text of each recording of a call, of a simplified item: %s',
		async (simplify) => {
			const item = await itemOf(call(recording('Hello'), recording('Bye')), simplify);

			const { items } = await clinic.run({ ...get, transcriptionId: whole }, { items: [item] });

			expect(items.map(({ json, pairedItem }) => [json.text, pairedItem])).toEqual([
				['Hello', { item: 0 }],
				['Bye', { item: 0 }],
			]);
		},
	);

	it('returns the text of an audio file that was attached', async () => {
		const data = recording('My question is');
		const attachments = [{ type: 'audio' as const, title: 'Memo', data }];
		const id = itemWithAttachments(clinic.simulator.organization, attachments);

		const { items } = await clinic.run({ ...get, transcriptionId: byId(id) });

		expect(items[0].json).toMatchObject({ text: 'My question is', source: 'attachment' });
	});

	it('looks again at an item whose text had not begun when it was read', async () => {
		const file = recording();
		const item = await itemOf(call(file), false);
		begin(file, 'Hello');

		const { items } = await clinic.run({ ...get, transcriptionId: whole }, { items: [item] });

		expect(items.map(({ json }) => json.text)).toEqual(['Hello']);
	});

	it('waits for a text that has not begun', async () => {
		const file = recording();
		const id = call(file);
		void sleep(300).then(() => begin(file, 'Hello'));

		const { items } = await clinic.run({
			...get,
			transcriptionId: byId(id),
			options: { waitSeconds: 10 },
		});

		expect(items.map(({ json }) => json.text)).toEqual(['Hello']);
		expect(paths()).toEqual(['conversationItems', 'conversationItems', 'transcriptions']);
	});

	it.each([{}, { waitSeconds: 1 }])(
		'says that Spruce has not begun the text, with the options %j',
		async (options) => {
			const { error } = await clinic.run({
				...get,
				transcriptionId: byId(call(recording())),
				options,
			});

			expect(error?.message).toBe('Transcription: Spruce has not begun it');
			expect(error?.description).toContain('Options > Wait Until Completed (Seconds)');
		},
	);

	it.each(['a text', 'a call'])('says that nobody spoke in %s', async (kind) => {
		const { organization } = clinic.simulator;
		const id = kind === 'a call' ? call() : itemWithAttachments(organization, []);

		const { error } = await clinic.run({ ...get, transcriptionId: byId(id) });

		expect(error?.message).toBe(`${label}: this item has no voicemail or recording`);
		expect(error?.description).toContain(id);
		expect(paths()).toEqual(['conversationItems']);
	});

	it('fails for the one item without a recording, and goes on', async () => {
		const { items } = await clinic.run(
			{ ...get, transcriptionId: byId('={{ $json.id }}') },
			{
				items: [{ id: call() }, { id: voicemail('Please call me.') }],
				node: { onError: 'continueRegularOutput' },
			},
		);

		expect(items.map(({ json }) => json.message ?? json.text)).toEqual([
			`${label}: this item has no voicemail or recording`,
			'Please call me.',
		]);
	});

	it('tells above the output that a text is pending, or that a recording has none', async () => {
		expect(await hintsOf(byId(call(recording('Hello'))))).toEqual([]);
		expect(await hintsOf(byId(call(recording('', 'pending'))))).toEqual([
			'A transcription is still pending, and the text is empty until Spruce completes it. To wait for it, add Options > Wait Until Completed (Seconds).',
		]);
		expect(await hintsOf(byId(call(recording('Hello'), recording())))).toEqual([
			'An item has another recording that Spruce has not transcribed.',
		]);
	});

	it('takes an item’s ID from an AI agent', async () => {
		const id = voicemail('Please call me.');

		const { answer } = await runAsTool({
			parameters: { ...get, transcriptionId: byId("={{ $fromAI('id') }}") },
			input: { id },
			access: 'request',
			credentials: clinic.credential,
		});

		expect(answer).toMatchObject([{ text: 'Please call me.', conversationItemId: id }]);
	});

	it.each([
		['t_0E5QDJJC03000', '"t_0E5QDJJC03000" is the ID of a conversation'],
		[{ object: 'contact', id: 'entity_1' }, '"entity_1" is the ID of a contact, member or team'],
		[{ patient: 'Ada' }, 'there is no message or call in what was entered'],
		[[], 'there is no message or call in what was entered'],
		['{{ $json }}', 'the ID contains "{{ $json }}" instead of a value'],
		['=Item {{ $json }}', 'the ID contains "[object Object]" instead of a value'],
		['https://app.sprucehealth.com/org/1/thread/2/message/3', 'this is not an ID of Spruce Health'],
	])('refuses %j by name before it calls Spruce', async (entered, problem) => {
		const value = typeof entered === 'string' ? entered : `={{ ${JSON.stringify(entered)} }}`;

		const { error } = await clinic.run({ ...get, transcriptionId: byId(value) });

		expect(error?.message).toBe(`${label}: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
