import { setTimeout as pause } from 'node:timers/promises';
import { createIfMissing, deleteWebhook } from '../../engine/webhooks/webhookHooks';
import { webhooksOf } from '../../engine/webhooks/webhooksOf';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { fakeDate } from '../fakeDate';
import { recordEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;
const clock = fakeDate();

const workflow = { id: '4HbZpQ7W', name: 'Missed calls' };

/** n8n 2.41 gives up after this time. */
const n8nWaitsMs = 84_000;

const usedUp =
	/^The trigger could not be set up in time: the organization's calls to Spruce Health of this minute are used up\. Activate \(publish\) the workflow again in a minute\. Spruce allows \d+ calls a minute\./;

/**
 * Until no request has come for a while, and the last answer has been read. Many short pauses, because
 * a busy computer may take a long one in one go.
 */
async function quiet(): Promise<void> {
	let seen = 0;
	for (let still = 0; still < 60; still++) {
		await pause(10);
		if (clinic.simulator.requests.length !== seen) still = 0;
		seen = clinic.simulator.requests.length;
	}
}

async function until(isTrue: () => boolean): Promise<void> {
	for (let looks = 0; !isTrue(); looks++) {
		if (looks === 4_000) throw new Error('It has not come true');
		await pause(5);
	}
}

/** Lets the time pass, more slowly than it does. */
function flow(): AbortController {
	const end = new AbortController();
	const pass = async () => {
		for (; !end.signal.aborted; await pause(5)) clock.pass(2);
	};
	void pass();
	return end;
}

const operations = () => clinic.simulator.requests.map(({ operationId }) => operationId);

const messageOf = async (work: Promise<unknown>) =>
	await work.then(
		() => undefined,
		(error: unknown) => (error as Error).message,
	);

/** n8n 2.41's tries of one activation: they share the loaded workflow, and `delete` follows each. */
function triesOf(bench: WebhookBench) {
	const flow = bench.workflow;
	const loaded = flow.load(true);
	const webhooks = webhooksOf(loaded, flow.nodeIn(loaded), flow.additionalData(bench.url), false);
	const webhook = webhooks[webhooks.length - 1];
	const call = { workflow: loaded, webhook, mode: 'trigger', activation: 'activate' } as const;
	return async () => {
		try {
			await createIfMissing(call);
		} catch (error) {
			await deleteWebhook(loaded, webhook);
			return (error as Error).message;
		}
		flow.save(loaded);
		return undefined;
	};
}

describe('activating while the calls are used up', () => {
	it.each(['fixed', 'sliding'] as const)(
		'makes each of fifteen triggers work or say so, and leaves no endpoint whose secret is lost (%s window)',
		async (kind) => {
			Object.assign(clinic.simulator.limits, { limit: 12, kind });
			const benches: WebhookBench[] = [];
			for (let number = 0; number < 15; number++) {
				benches.push(await spruce.start({ workflow: { id: `w${number}`, name: 'Calls' } }));
			}
			const begunAt = Date.now();
			const outcomes = Promise.all(benches.map(async (bench) => await messageOf(bench.activate())));
			const slowly = flow();
			await quiet();
			clock.pass(begunAt + 61_000 - Date.now());
			const messages = await outcomes.finally(() => slowly.abort());

			const working = benches.filter((_bench, index) => messages[index] === undefined);
			expect(working.length).toBeGreaterThanOrEqual(9);
			for (const message of messages.filter((text) => text !== undefined)) {
				expect(message).toMatch(usedUp);
				expect(message).toContain('At least 12 of the last minute came from this n8n.');
			}
			const kept = working.map(({ workflow: flow }) => flow.savedOfNode?.endpoint);
			expect(
				kept.map((endpoint) => (endpoint as { endpointId: string }).endpointId).sort(),
			).toEqual(spruce.endpoints.map(({ id }) => id).sort());
		},
	);

	it('refuses at once where the calls come back too late, and in the later tries of n8n as well', async () => {
		const bench = await spruce.start({ workflow });
		const headers = { 'retry-after': '70' };
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers });
		const tryAgain = triesOf(bench);

		const messages = [await tryAgain()];
		for (const pauseMs of [1_000, 2_000, 4_000, 8_000]) {
			clock.pass(pauseMs);
			messages.push(await tryAgain());
		}

		expect(new Set(messages).size).toBe(1);
		expect(messages[0]).toMatch(
			/^The trigger could not be set up in time: .*in a minute\. Spruce allows/,
		);
		expect(clinic.simulator.requests).toHaveLength(1);
	});

	it('waits for calls that come back in time, and then works', async () => {
		const bench = await spruce.start({ workflow });
		const headers = { 'retry-after': '50' };
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers });
		const outcome = messageOf(bench.activate());
		await quiet();
		clock.pass(52_000);

		expect(await outcome).toBeUndefined();
		expect(spruce.endpoints).toHaveLength(1);
	});

	it('lets the last of five tries fail before n8n gives up, and says what came of the earlier ones', async () => {
		clinic.simulator.faults.add({ kind: 'status', status: 500, times: Infinity });
		const bench = await spruce.start({ workflow });
		const startedAt = Date.now();
		const tryAgain = triesOf(bench);
		const first = tryAgain();
		await until(() => clinic.simulator.requests.length > 0);
		clock.pass(66_000);
		const messages = [await first];
		for (const pauseMs of [1_000, 2_000, 4_000, 8_000]) {
			clock.pass(pauseMs);
			messages.push(await tryAgain());
		}

		expect(Date.now() - startedAt).toBeLessThan(n8nWaitsMs);
		expect(messages.at(-1)).toMatch(/^Spruce Health has a problem on its side\. /);
		expect(new Set(messages).size).toBe(1);
	});

	it('begins anew when the workflow is activated again', async () => {
		const bench = await spruce.start({ workflow });
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers: { 'retry-after': '70' } });
		expect(await triesOf(bench)()).toBeDefined();
		clock.pass(71_000);

		expect(await triesOf(bench)()).toBeUndefined();
		expect(spruce.endpoints).toHaveLength(1);
	});
});

describe('an activation for which n8n no longer waits', () => {
	const tooSlow =
		/^Setting up the trigger took longer than n8n waits, so it was undone\. .*Activate \(publish\) the workflow again/;

	it('makes no endpoint when the list came too late', async () => {
		const bench = await spruce.start({ workflow });
		const operationId = 'ListWebhookEndpoints';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 300, operationId });
		const outcome = messageOf(bench.activate());
		await until(() => operations().length > 0);
		clock.pass(66_000);

		expect(await outcome).toMatch(tooSlow);
		expect(operations()).not.toContain('CreateWebhookEndpoint');
	});

	it('removes the endpoint that was created too late', async () => {
		const bench = await spruce.start({ workflow });
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 300, operationId, when: 'after' });
		const outcome = messageOf(triesOf(bench)().then((text) => Promise.reject(new Error(text))));
		await until(() => spruce.endpoints.length > 0);
		clock.pass(66_000);

		expect(await outcome).toMatch(tooSlow);
		expect(spruce.endpoints).toEqual([]);
		expect(bench.workflow.savedOfNode?.endpoint).toBeUndefined();
	});

	it('leaves removing to n8n where that failed, and to the next activation where it fails again', async () => {
		const bench = await spruce.start({ workflow });
		const operationId = 'CreateWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 300, operationId, when: 'after' });
		const trouble = { kind: 'status', status: 400, operationId: 'DeleteWebhookEndpoint' } as const;
		clinic.simulator.faults.add({ ...trouble, times: 2 });
		const outcome = messageOf(bench.activate());
		await until(() => spruce.endpoints.length > 0);
		clock.pass(66_000);
		expect(await outcome).toMatch(tooSlow);

		await bench.activate();
		expect(spruce.endpoints).toHaveLength(1);
		const { status } = await spruce.deliver(bench, recordEvent('contact.created'));
		expect(status).toBe(200);
	});
});

describe('an activation that fails after the endpoint was created', () => {
	it('leaves no endpoint behind', async () => {
		const bench = await spruce.start({ workflow });
		const body = {
			toJSON: () => {
				const endpoint = spruce.endpoints[0];
				endpoint.status = 'paused';
				return { endpoint };
			},
		};
		const creation = { operationId: 'CreateWebhookEndpoint', when: 'after' } as const;
		clinic.simulator.faults.add({ kind: 'status', status: 200, body, ...creation });
		clinic.simulator.faults.add({
			kind: 'status',
			status: 429,
			headers: { 'retry-after': '50' },
			operationId: 'ModifyWebhookEndpointPaused',
		});
		const operationId = 'ListWebhookEndpoints';
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 300, operationId });
		const outcome = messageOf(bench.activate());
		await until(() => operations().length > 0);
		clock.pass(30_000);
		await until(() => operations().includes('ModifyWebhookEndpointPaused'));
		await quiet();
		// n8n calls `delete`, which has no deadline.
		clock.pass(52_000);

		expect(await outcome).toMatch(/^The trigger could not be set up in time: /);
		expect(spruce.endpoints).toEqual([]);
	});
});

describe('publishing another version, for which n8n removes the endpoint first', () => {
	/** The removal takes a minute. */
	const activeAgain = async () => {
		const bench = await spruce.start({ workflow });
		await bench.activate();
		const headers = { 'retry-after': '60' };
		const operationId = 'DeleteWebhookEndpoint';
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers, operationId });
		const removed = bench.deactivate();
		await until(() => operations().includes(operationId));
		await quiet();
		clock.pass(61_000);
		expect(await removed).toBeUndefined();
		return bench;
	};
	const throttleList = () => {
		const headers = { 'retry-after': '10' };
		const operationId = 'ListWebhookEndpoints';
		clinic.simulator.faults.add({ kind: 'status', status: 429, headers, operationId });
	};

	it('has one deadline for both', async () => {
		const bench = await activeAgain();
		throttleList();

		expect(await messageOf(bench.activate('update'))).toMatch(
			/^The trigger could not be set up in time: /,
		);
		expect(spruce.endpoints).toEqual([]);
	});

	it('works where both are over in time', async () => {
		const bench = await activeAgain();

		expect(await messageOf(bench.activate('update'))).toBeUndefined();
		expect(spruce.endpoints).toHaveLength(1);
	});

	it('is another matter than to activate the workflow later', async () => {
		const bench = await activeAgain();
		throttleList();
		clock.pass(6_000);
		const outcome = messageOf(bench.activate());
		await quiet();
		clock.pass(12_000);

		expect(await outcome).toBeUndefined();
		expect(spruce.endpoints).toHaveLength(1);
	});
});
