import { withClockAhead } from '../bench/simulated/withClockAhead';
import { engineMajor } from '../engine/environment/engineVersion';
import { writeAsMember } from '../simulator/organization/messages/writeAsMember';
import { missCall } from '../simulator/organization/conversations/missCall';
import { questionBench } from './questionBench';
import { until } from '../until';
import { patient } from './askByText';

const other = '+12065558002';

describe('the reply to a question', () => {
	const bench = questionBench();

	function questionsTo(number: string): number {
		return bench.clinic.simulator.requests.filter(({ operationId, body }) => {
			const { destination } = (body ?? {}) as { destination?: { smsOrEmailEndpoint?: string } };
			return (
				operationId === 'PostMessageFromEndpoint' && destination?.smsOrEmailEndpoint === number
			);
		}).length;
	}

	async function texted(from: string, ...texts: string[]): Promise<void> {
		for (const text of texts) {
			bench.textFrom(from, text);
			await bench.settled();
		}
	}

	it('is the first that means yes or no, unless the user wants to know of unclear ones', async () => {
		const patiently = await bench.ask();
		const eagerly = await bench.ask({ parameters: { options: { ifUnclear: 'resume' } } });
		const anyText = await bench.ask({ parameters: { responseType: 'freeText' } });

		await texted(patient, 'Who is this?', 'No.');

		expect(bench.result(patiently)).toMatchObject({ data: { approved: false, chatInput: 'No.' } });
		expect(bench.result(eagerly)).toMatchObject({ data: { approved: null }, text: 'Who is this?' });
		expect(bench.result(anyText)).toMatchObject({ data: { chatInput: 'Who is this?' } });
		await until(() => bench.endpoints.length === 0);
	});

	it('is nothing that others write, and no call, note or message of ours', async () => {
		const id = await bench.ask();
		const { organization } = bench.clinic.simulator;
		const { conversations, members } = organization;
		const conversation = conversations.at(-1)!;

		writeAsMember(organization, conversation, { memberId: members[0].id, text: 'Yes' });
		missCall(organization, patient);
		await texted(other, 'Yes');

		expect(bench.execution(id).status).toBe('waiting');
		await texted(patient, 'Yes');
		expect(bench.result(id)).toMatchObject({ replied: true, from: patient });
	});

	it('answers each question that was asked before it', async () => {
		const ids = [await bench.ask(), await bench.ask()];

		await texted(patient, 'Yes');

		expect(ids.map((id) => bench.result(id))).toMatchObject([{ replied: true }, { replied: true }]);
		expect(questionsTo(patient)).toBe(2);
	});

	it('may come before n8n has saved that the execution waits', async () => {
		bench.clinic.simulator.patients.answer(patient, [{ afterMs: 5, text: 'Yes' }]);
		const { faults } = bench.clinic.simulator;
		faults.add({ kind: 'delay', delayMs: 100, operationId: 'ConversationItems' });

		const id = await bench.ask();
		await bench.settled();

		expect(bench.result(id)).toMatchObject({ replied: true });
	});

	it.each([
		['is known from the question', 0],
		['could not be learned when the question was sent', 1_000],
	])(
		'is found where the event names only the ID of the conversation, which %s',
		async (_why, times) => {
			const { faults } = bench.clinic.simulator;
			faults.add({ kind: 'status', status: 400, operationId: 'ConversationItems', times });
			const id = await bench.ask();
			faults.clear();
			bench.host.isDown = true;
			const { ...object } = bench.textFrom(patient, 'Yes');
			await bench.settled();
			bench.host.isDown = false;

			const body = JSON.stringify({ type: 'conversationItem.created', data: { object } });
			const headers = { 'content-type': 'application/json' };
			await bench.host.send(bench.resumePath(id), { body, headers });
			await bench.settled();

			expect(bench.result(id)).toMatchObject({ replied: true, from: patient });
		},
	);

	it('is found by the event of anybody, if n8n was down for longer than Spruce repeats it', async () => {
		const id = await bench.ask();
		bench.host.isDown = true;
		await texted(patient, 'Yes');
		bench.host.isDown = false;
		await bench.restart();
		expect(bench.execution(id).status).toBe('waiting');

		await texted(other, 'Hello');

		expect(bench.result(id)).toMatchObject({ replied: true, text: 'Yes', from: patient });
	});

	it('is found later, if n8n could not be reached for longer than Spruce repeats an event', async () => {
		const id = await bench.ask();
		bench.host.isDown = true;
		await texted(patient, 'Yes');
		bench.host.isDown = false;

		await withClockAhead(35 * 60_000, async () => await texted(other, 'Hello'));

		expect(bench.result(id)).toMatchObject({ replied: true, text: 'Yes', from: patient });
	});

	it('is looked for half a minute after trouble with it, whatever else was written meanwhile', async () => {
		const id = await bench.ask();
		const { faults } = bench.clinic.simulator;
		faults.add({ kind: 'status', status: 500, operationId: 'ConversationItem', times: 1_000 });
		await texted(patient, 'Yes');
		faults.clear();
		// The patient takes this one back.
		const { items } = bench.clinic.simulator.organization;
		items.splice(items.indexOf(bench.textFrom(patient, 'No')), 1);
		await bench.settled();
		expect(bench.execution(id).status).toBe('waiting');

		await withClockAhead(40_000, async () => await texted(other, 'Hello'));

		expect(bench.result(id)).toMatchObject({ replied: true, text: 'Yes', from: patient });
	});

	it('is looked for once after a restart, and not at each event', async () => {
		await bench.ask();
		await bench.restart();
		await texted(other, 'Hello');
		const { length: calls } = bench.clinic.simulator.requests;

		await texted(other, 'And now?', 'Hello?');

		expect(bench.clinic.simulator.requests).toHaveLength(calls);
	});

	it('counts where it came before a retry of the execution, which asks nobody again', async () => {
		if (engineMajor < 2) return;
		const first = await bench.ask({ resumeToken: 'one' });
		bench.host.executions.cancel(first);
		await texted(patient, 'Yes');

		const retry = await bench.ask({ resumeToken: 'one' });

		expect(bench.result(retry)).toMatchObject({ replied: true, data: { approved: true } });
		expect(bench.clinic.simulator.effects.map(({ operationId }) => operationId)).toEqual(
			expect.not.arrayContaining(['PostConversationMessage']),
		);
		const { items } = bench.clinic.simulator.organization;
		expect(items.filter(({ text }) => text.startsWith('See you tomorrow'))).toHaveLength(1);
		await until(() => bench.endpoints.length === 0);
	});

	it('is awaited by a retry of the execution where there was none', async () => {
		if (engineMajor < 2) return;
		const first = await bench.ask({ resumeToken: 'one' });
		bench.host.executions.cancel(first);
		const retry = await bench.ask({ resumeToken: 'one' });
		expect(bench.execution(retry).status).toBe('waiting');

		await texted(patient, 'No');

		expect(bench.result(retry)).toMatchObject({ replied: true, data: { approved: false } });
		await until(() => bench.endpoints.length === 0);
	});
});

describe('the endpoint of a question', () => {
	const bench = questionBench();
	const endpointIds = () => bench.endpoints.map(({ id }) => id);

	it.each<[string, (id: string) => Promise<void>]>([
		[
			'has run out of time',
			async (id) => {
				bench.host.executions.passTime(id);
				await bench.settled();
				expect(bench.result(id)).toMatchObject({ replied: false, to: patient });
			},
		],
		[
			'was stopped',
			async (id) => {
				bench.host.executions.cancel(id);
			},
		],
		[
			'was deleted',
			async (id) => {
				bench.host.executions.delete(id);
			},
		],
		[
			'went on, while Spruce had trouble with the endpoint',
			async (id) => {
				const { faults } = bench.clinic.simulator;
				faults.add({
					kind: 'status',
					status: 500,
					times: 100,
					operationId: 'DeleteWebhookEndpoint',
				});
				bench.textFrom(patient, 'Yes');
				await bench.settled();
				faults.clear();
				expect(bench.result(id)).toMatchObject({ replied: true });
			},
		],
	])('is removed by the next question when its execution %s', async (_how, end) => {
		const id = await bench.ask();
		await end(id);
		const [left] = endpointIds();
		expect(left).toBeDefined();

		await bench.ask();

		expect(endpointIds()).toHaveLength(1);
		expect(endpointIds()).not.toContain(left);
	});

	it('stays where the execution still waits', async () => {
		const first = await bench.ask();
		const [left] = endpointIds();

		await bench.ask({ parameters: { phoneOrEmail: '+12065558002' } });

		expect(endpointIds()).toContain(left);
		bench.textFrom(patient, 'Yes');
		await bench.settled();
		expect(bench.result(first)).toMatchObject({ replied: true });
	});
});
