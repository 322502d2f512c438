import { setTimeout as pause } from 'node:timers/promises';
import type { PollBench, Polled } from '../../engine/triggers/pollBench';
import { fakeDate } from '../fakeDate';
import { pollingClinic, textsOf } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;
const clock = fakeDate();

/** Begins a poll on schedule, and gives it back while it waits for its first answer. */
async function runningPoll(bench: PollBench): Promise<{ outcome: Promise<Polled> }> {
	const seen = clinic.simulator.requests.length;
	clinic.simulator.faults.add({ kind: 'delay', delayMs: 300 });
	const outcome = bench.poll('trigger');
	for (let looks = 0; clinic.simulator.requests.length === seen; looks++) {
		if (looks === 4_000) throw new Error('No request has come');
		await pause(5);
	}
	return { outcome };
}

async function pollIn(bench: PollBench, minutes: number): Promise<unknown[]> {
	clock.pass(minutes * 60_000);
	return textsOf(await bench.poll('trigger'));
}

describe('a workflow that is activated again while a poll is still running', () => {
	it.each(['activate', 'init', 'update'] as const)(
		'by "%s", gets each event once',
		async (activation) => {
			const bench = await spruce.active();
			spruce.receive(1, { text: 'one' });
			const running = await runningPoll(bench);
			const given = [
				...textsOf(await bench.activate(activation)),
				...textsOf(await running.outcome),
				...(await pollIn(bench, 1)),
			];
			spruce.receive(2, { text: 'two' });

			expect([...given, ...(await pollIn(bench, 1))]).toEqual(['one', 'two']);
		},
	);

	it('begins at once where something else is watched from then on', async () => {
		const bench = await spruce.active();
		const running = await runningPoll(bench);
		bench.workflow.node.parameters.source = 'newFax';
		await bench.activate();
		await running.outcome;

		expect(bench.workflow.savedOfNode?.polled).toMatchObject({ source: 'newFax' });
	});

	it('recovers from a failure of its next poll', async () => {
		const bench = await spruce.active();
		const running = await runningPoll(bench);
		await bench.activate();
		await running.outcome;
		spruce.receive(1, { text: 'one' });
		clinic.simulator.faults.add({ kind: 'status', status: 403 });

		await expect(pollIn(bench, 1)).rejects.toThrow('does not allow');
		expect(await pollIn(bench, 5)).toEqual(['one']);
	});
});

describe('an activation that never ended', () => {
	it('counts for nothing once n8n has given it up, so no trigger stays silent for good', async () => {
		const bench = await spruce.active();
		clinic.simulator.faults.add({ kind: 'status', status: 403 });
		await expect(bench.activate()).rejects.toThrow('does not allow');
		spruce.receive(1, { text: 'one' });

		expect(await pollIn(bench, 3)).toEqual(['one']);
	});

	it('still has its deadline while n8n may try again', async () => {
		const bench = await spruce.active();
		clinic.simulator.faults.add({ kind: 'status', status: 403 });
		await expect(bench.activate()).rejects.toThrow('does not allow');
		clinic.simulator.requests.length = 0;
		clock.pass(80_000);

		await expect(bench.poll('trigger')).rejects.toThrow('does not allow');
		expect(clinic.simulator.requests).toHaveLength(0);
	});
});
