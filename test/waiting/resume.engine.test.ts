import type { IDataObject } from 'n8n-workflow';
import { n8nLog } from '../engine/environment/n8nLog';
import type { SentRequest } from '../engine/webhooks/startWebhookHost';
import type { Fault } from '../simulator/startSimulator';
import type { ConversationItem } from '../simulator/organization/conversations/ConversationItem';
import { newItem } from '../simulator/organization/conversations/newItem';
import { questionBench } from './questionBench';
import { until } from '../until';
import { patient } from './askByText';

const other = '+12065558002';
/** Each time. */
const always = { times: 1_000 };

describe('an execution that waits for a reply', () => {
	const bench = questionBench();
	const log = n8nLog();

	function conversationWith(number: string) {
		const { conversations } = bench.clinic.simulator.organization;
		return conversations.find(({ externalParticipants }) =>
			externalParticipants.some(({ endpoint }) => endpoint?.rawValue === number),
		)!;
	}

	/** What Spruce has in a patient's conversation, and has told nobody. */
	function untold(text: string, fields: Partial<ConversationItem> = {}, number = patient) {
		const { organization } = bench.clinic.simulator;
		const now = new Date().toISOString();
		const item = newItem(organization, conversationWith(number), now, { text, ...fields });
		organization.items.push(item);
		return item;
	}

	function eventAbout(item: object, type = 'conversationItem.created'): IDataObject {
		const eventTime = new Date().toISOString();
		return { object: 'event', type, eventTime, data: { object: item } } as IDataObject;
	}

	/** An event as Spruce words it, with the conversation in it. */
	function delivered(item: ConversationItem, changes: object = {}): IDataObject {
		const { conversations } = bench.clinic.simulator.organization;
		const conversation = conversations.find(({ id }) => id === item.conversationId);
		return eventAbout({ ...item, conversation, ...changes });
	}

	/** Sends what may come from anybody to the address of a question. */
	async function hit(id: string, request: SentRequest): Promise<number> {
		const [{ status }] = await bench.host.send(bench.resumePath(id), request);
		await bench.host.settled();
		return status;
	}

	function isWaiting(id: string): boolean {
		return bench.execution(id).status === 'waiting' && bench.result(id) === undefined;
	}

	/** Goes on with a true reply, whatever came before. */
	async function answered(id: string): Promise<IDataObject | undefined> {
		bench.textFrom(patient, 'Yes');
		await bench.settled();
		expect(bench.host.executions.followed(id)).toHaveLength(1);
		return bench.result(id);
	}

	it('goes on with the reply, once, and leaves no endpoint behind', async () => {
		const id = await bench.ask();
		expect(isWaiting(id)).toBe(true);
		expect(bench.endpoints).toHaveLength(1);

		bench.textFrom(patient, 'Yes!');
		await bench.settled();

		expect(bench.result(id)).toMatchObject({
			replied: true,
			data: { approved: true, chatInput: 'Yes!' },
			from: patient,
		});
		expect(bench.host.executions.followed(id)).toHaveLength(1);
		expect(bench.execution(id).status).toBe('success');
		await until(() => bench.endpoints.length === 0);
	});

	const json = { 'content-type': 'application/json' };
	const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

	it.each<[string, () => SentRequest, number]>([
		['nothing', () => ({}), 200],
		['null', () => ({ body: 'null', headers: json }), 200],
		['an empty list', () => ({ body: [] }), 200],
		['a text', () => ({ body: '"conversationItem.created"', headers: json }), 200],
		['HTML', () => ({ body: '<p>Yes</p>', headers: { 'content-type': 'text/html' } }), 200],
		['HTML as JSON', () => ({ body: '<p>Yes</p>', headers: json }), 422],
		['5 MB', () => ({ body: eventAbout({ id: 'ti_1', text: 'x'.repeat(5_000_000) }) }), 200],
		['levels without end', () => ({ body: nested, headers: json }), 200],
		[
			'levels without end in an event',
			() => ({
				body: `{"type":"conversationItem.created","data":{"object":{"id":"ti_1","text":${nested}}}}`,
				headers: json,
			}),
			200,
		],
		['bytes that are no text', () => ({ body: Buffer.from([0xc3, 0x28, 0xff]) }), 200],
		['bytes that are no JSON', () => ({ body: Buffer.from([0xc3, 0x28]), headers: json }), 422],
		['a form', () => ({ body: 'a=1', headers: { 'content-type': 'multipart/form-data' } }), 200],
		['an event without an item', () => ({ body: eventAbout({}) }), 200],
		['a GET', () => ({ method: 'GET' }), 200],
	])('goes on waiting when somebody sends it %s', async (_what, request, status) => {
		const id = await bench.ask();
		const { data } = bench.execution(id);
		const { length: calls } = bench.clinic.simulator.requests;

		expect(await hit(id, request())).toBe(status);

		expect(isWaiting(id)).toBe(true);
		expect(bench.execution(id).data).toBe(data);
		expect(bench.clinic.simulator.requests).toHaveLength(calls);
		expect(await answered(id)).toMatchObject({ replied: true });
	});

	it.each<[string, () => IDataObject]>([
		['names no item', () => delivered(untold('Yes'), { id: '' })],
		['names an item that is no ID', () => delivered(untold('Yes'), { id: '../../contacts?a=b#c' })],
		['names an item by an object', () => delivered(untold('Yes'), { id: { a: 1 } })],
		['is about an item that is gone', () => delivered(untold('Yes'), { id: 'ti_gone' })],
		[
			'turns the message of somebody else into this patient’s',
			() => {
				bench.textFrom(other, 'Hello');
				const { id } = untold('Yes', {}, other);
				return delivered(untold('Hm'), { id, text: 'Yes' });
			},
		],
		['turns another text into a yes', () => delivered(untold('Hm'), { text: 'Yes' })],
		[
			'turns a note into a message',
			() => delivered(untold('Yes', { isInternalNote: true }), { isInternalNote: false }),
		],
		[
			'turns our own message into one that came in',
			() => delivered(untold('Yes', { direction: 'outbound' }), { direction: 'inbound' }),
		],
		[
			'turns an old message into a new one',
			() =>
				delivered(untold('Yes', { createdAt: '2020-01-01T00:00:00.000Z' }), {
					createdAt: new Date().toISOString(),
				}),
		],
		[
			'is about a message that was deleted',
			() => {
				const { data } = delivered(untold('Yes'));
				return { ...eventAbout({}, 'conversationItem.deleted'), data };
			},
		],
	])('believes nothing of an event that %s', async (_what, event) => {
		const id = await bench.ask();

		expect(await hit(id, { body: event() })).toBe(200);

		expect(isWaiting(id)).toBe(true);
		expect(await answered(id)).toMatchObject({ replied: true });
	});

	it.each<[string, Fault]>([
		['has trouble', { kind: 'status', status: 500, ...always }],
		['is overloaded', { kind: 'status', status: 503, ...always }],
		['refuses the token', { kind: 'status', status: 403, ...always }],
		['does not answer', { kind: 'hang', ...always }],
		['breaks off', { kind: 'reset', ...always }],
		['shows a page of a proxy', { kind: 'html', ...always }],
	])('asks for the event again where Spruce %s', async (_what, fault) => {
		const id = await bench.ask();
		const item = untold('Yes, it is Ann');
		bench.clinic.simulator.faults.add({ ...fault, operationId: 'ConversationItem' });

		expect(await hit(id, { body: delivered(item) })).toBe(503);

		expect(isWaiting(id)).toBe(true);
		expect(log.warnings).toHaveLength(1);
		expect(log.warnings[0]).not.toMatch(/Ann|2065558001/);
		bench.clinic.simulator.faults.clear();
		expect(await hit(id, { body: delivered(item) })).toBe(200);
		expect(bench.result(id)).toMatchObject({ replied: true, text: 'Yes, it is Ann' });
	});
});
