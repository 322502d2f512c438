import { setTimeout as pause } from 'node:timers/promises';
import { fakeDate } from '../fakeDate';
import { pollingClinic, textsOf } from './pollingClinic';

const spruce = pollingClinic();
const { clinic } = spruce;
const clock = fakeDate();

/** Has the answer to the next request take 66 s. */
async function answerLate(): Promise<void> {
	const seen = clinic.simulator.requests.length;
	clinic.simulator.faults.add({ kind: 'delay', delayMs: 300 });
	for (let looks = 0; clinic.simulator.requests.length === seen; looks++) {
		if (looks === 4_000) throw new Error('No request has come');
		await pause(5);
	}
	clock.pass(66_000);
}

const messageOf = async (work: Promise<unknown>) =>
	await work.then(
		() => undefined,
		(error: unknown) => (error as Error).message,
	);

describe('the first poll, for which n8n waits', () => {
	it('refuses at once where the calls come back too late, and says what to do', async () => {
		const bench = spruce.start();
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '70' } });

		expect(await messageOf(bench.activate())).toMatch(
			/The trigger could not be set up in time: the organization's calls to Spruce Health of this minute are used up\. Activate \(publish\) the workflow again in a minute\./,
		);
		expect(clinic.simulator.requests).toHaveLength(1);
		expect(bench.workflow.saved).toEqual({});
	});

	it('waits for calls that come back in time', async () => {
		const bench = spruce.start();
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '60' } });
		const outcome = bench.activate();
		while (clinic.simulator.requests.length === 0) await pause(5);
		// Many short pauses, because a busy computer may take a long one in one go.
		for (let turn = 0; turn < 60; turn++) await pause(10);
		clock.pass(62_000);

		expect(await outcome).toBeNull();
		expect(bench.workflow.savedOfNode?.polled).toBeDefined();
	});

	it('keeps no position when it ends too late', async () => {
		const bench = spruce.start();
		const outcome = messageOf(bench.activate());
		await answerLate();

		expect(await outcome).toMatch(/took longer than n8n waits.*Activate \(publish\)/);
		expect(bench.workflow.saved).toEqual({});
	});

	it('gives its events with the next activation when it ends too late', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const outcome = messageOf(bench.activate());
		await answerLate();
		expect(await outcome).toMatch(/took longer than n8n waits/);

		expect(textsOf(await bench.activate())).toEqual(['one']);
	});
});

describe('a later poll', () => {
	it('has no such deadline', async () => {
		const bench = await spruce.active();
		spruce.receive(1, { text: 'one' });
		const polled = bench.poll('trigger');
		await answerLate();

		expect(textsOf(await polled)).toEqual(['one']);
	});
});
