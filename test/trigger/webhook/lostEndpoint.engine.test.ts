import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { n8nLog } from '../../engine/environment/n8nLog';
import { spruceCredentials } from '../../engine/environment/spruceTypes';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../../simulator/organization/WebhookEndpoint';
import { fakeDate } from '../fakeDate';
import { givenUp, logEntry, waiting } from '../logEntry';
import { resumedProcess } from '../resumedProcess';
import { bodyOf, recordEvent } from '../sampleEvents';
import { signed, triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;
const clock = fakeDate();
const log = n8nLog();

const minute = 60_000;
const inMinutes = (minutes: number) => clock.pass(minutes * minute);

let events = 0;

const fresh = (): SpruceEvent => ({
	...recordEvent('contact.created', { id: `entity_${++events}` }),
	id: `wev_${events}`,
	time: new Date().toISOString(),
});

async function active(options: IDataObject = {}): Promise<WebhookBench> {
	const bench = await spruce.start({ parameters: { events: ['anyEvent'], options } });
	await bench.activate();
	// Older than an activation can be that is not over yet.
	inMinutes(10);
	clinic.simulator.requests.length = 0;
	return bench;
}

const processOf = async (bench: WebhookBench, options: IDataObject = {}) =>
	await resumedProcess(spruce, bench, { parameters: { events: ['anyEvent'], options } });

/** What was answered, and the IDs of the events that started the workflow, recovered ones with a star. */
async function deliver(bench: WebhookBench, event: SpruceEvent) {
	const { status, workflowData, error } = await spruce.deliver(bench, event);
	expect(error).toBeUndefined();
	return [status, ...(workflowData?.[0] ?? []).map(({ json }) => starred(json))];
}

const starred = ({ eventId, recovered }: IDataObject) =>
	`${String(eventId)}${recovered === true ? '*' : ''}`;

/** An event that nobody signed with a secret of ours. */
async function deliverForged(bench: WebhookBench, event = fresh()) {
	const body = JSON.stringify(bodyOf(event));
	const { status, workflowData } = await bench.receive({ body, headers: signed(body, 'forged') });
	expect(workflowData).toBeUndefined();
	return status;
}

/** Writes an event into the log of the newest endpoint, as not delivered. */
function logUndelivered(event: SpruceEvent, delivery: WebhookEvent['delivery'] = waiting) {
	const endpointId = spruce.endpoints[spruce.endpoints.length - 1].id;
	clinic.simulator.organization.webhookEvents.push(logEntry(endpointId, event, delivery));
}

const calls = () => clinic.simulator.requests.map(({ method }) => method);
const ids = () => spruce.endpoints.map(({ id }) => id);
const keptIn = (bench: WebhookBench) => bench.workflow.savedOfNode?.endpoint as IDataObject;

describe('static data that go back in time', () => {
	const states: Array<[string, (bench: WebhookBench) => Promise<IDataObject>]> = [
		['before there was an endpoint', async () => await Promise.resolve({})],
		[
			'with the endpoint of an earlier activation',
			async (bench) => {
				const { saved } = bench.workflow;
				await bench.deactivate();
				await bench.activate();
				return saved;
			},
		],
		[
			'that are cut off',
			async ({ workflow }) => {
				const endpoint = { ...keptIn({ workflow } as WebhookBench), sealedSecret: 'v1.' };
				return await Promise.resolve({ [`node:${workflow.node.name}`]: { endpoint } });
			},
		],
		[
			'of another version',
			async ({ workflow }) =>
				await Promise.resolve({
					[`node:${workflow.node.name}`]: { endpoint: { version: 7, secrets: ['x'] }, seen: 'x' },
				}),
		],
		[
			'in which the endpoint is a text',
			async ({ workflow }) =>
				await Promise.resolve({ [`node:${workflow.node.name}`]: { endpoint: 'wde_1' } }),
		],
	];

	it.each(states)(
		'%s: events start the workflow all the same, and are right again',
		async (_, before) => {
			const bench = await active();
			bench.workflow.overwrite(await before(bench));
			clinic.simulator.requests.length = 0;
			const event = fresh();

			expect(await deliver(bench, event)).toEqual([200, event.id]);
			expect(calls()).toEqual([]);
			expect(keptIn(bench)).toMatchObject({ endpointId: ids()[0] });
			expect(await deliver(bench, event)).toEqual([200]);
			expect(log.warnings).toEqual([]);
		},
	);

	it.each(states)('%s: a process that knows no better replaces the endpoint', async (_, before) => {
		const bench = await active();
		bench.workflow.overwrite(await before(bench));
		inMinutes(10);
		const other = await processOf(bench);
		const [old] = ids();
		const lost = fresh();
		logUndelivered(lost);

		expect(await deliver(other, lost)).toEqual([401, `${lost.id}*`]);
		expect(ids()).toEqual([keptIn(other).endpointId]);
		expect(ids()).not.toEqual([old]);
		const event = fresh();
		expect(await deliver(other, event)).toEqual([200, event.id]);
		expect(await deliver(other, lost)).toEqual([200]);
		expect(log.warnings).toEqual([expect.stringMatching(/new one was made.*recovered: 1\. /)]);
	});

	it('are not written back by a process that knew the endpoint before', async () => {
		const bench = await active();
		const first = fresh();
		const other = await processOf(bench);
		expect(await deliver(other, first)).toEqual([200, first.id]);
		const [{ signingSecrets }] = spruce.endpoints;
		await bench.deactivate();
		await bench.activate();
		inMinutes(10);
		other.workflow.overwrite(bench.workflow.saved);
		const late = JSON.stringify(bodyOf(fresh()));

		const headers = signed(late, signingSecrets[0].value);
		expect(await other.receive({ body: late, headers })).toMatchObject({ status: 401 });
		const event = fresh();
		expect(await deliver(other, event)).toEqual([200, event.id]);
		expect(keptIn(other)).toEqual(keptIn(bench));
		expect(ids()).toEqual([keptIn(bench).endpointId]);
	});

	it('lead a deactivation to the right endpoint', async () => {
		const bench = await active();
		const { saved } = bench.workflow;
		await bench.deactivate();
		await bench.activate();
		bench.workflow.overwrite(saved);
		expect(await bench.deactivate()).toBeUndefined();
		expect(ids()).toEqual([]);
	});

	it('lead a deactivation to the right endpoint after a restart', async () => {
		const bench = await active();
		const { saved } = bench.workflow;
		await bench.deactivate();
		await bench.activate();
		bench.workflow.overwrite(saved);
		const other = await processOf(bench);
		expect(await other.deactivate()).toBeUndefined();
		expect(ids()).toEqual([]);
	});
});

describe('a request that is not signed by the endpoint', () => {
	it('changes nothing while Spruce has the endpoint, and costs one call in five minutes', async () => {
		const bench = await active();
		const { saved } = bench.workflow;
		for (let count = 0; count < 1_000; count++) expect(await deliverForged(bench)).toBe(401);
		expect(calls()).toEqual(['GET']);
		expect(log.warnings).toEqual([expect.stringMatching(/refused a request .*somebody else/)]);
		inMinutes(6);
		await deliverForged(bench);

		expect(calls()).toEqual(['GET', 'GET']);
		expect(log.warnings[1]).toMatch(/refused 1000 requests/);
		expect(bench.workflow.saved).toEqual(saved);
		const event = fresh();
		expect(await deliver(bench, event)).toEqual([200, event.id]);
	});

	it('is no reason to look when it has no signature or no body', async () => {
		const bench = await active();
		const json = { 'content-type': 'application/json' };
		await bench.receive({ body: '{"type":"contact.created"}', headers: json });
		await bench.receive({ body: '', headers: signed('', 'forged') });
		expect(calls()).toEqual([]);
		expect(log.warnings).toEqual([]);
	});

	it('says nothing in n8n’s log that was in the request, or that is secret', async () => {
		const bench = await active();
		const event = { ...fresh(), object: { id: 'entity_1', givenName: 'Wilhelmina' } };
		await deliverForged(bench, event);
		expect(log.warnings).toHaveLength(1);
		for (const secret of [
			'Wilhelmina',
			'forged',
			spruce.endpoints[0].signingSecrets[0].value,
			String(clinic.credential.apiToken),
		]) {
			expect(log.warnings[0]).not.toContain(secret);
		}
	});

	it('is told of when nothing in Spruce delivers to the address', async () => {
		const bench = await active();
		bench.workflow.overwrite({});
		clinic.simulator.organization.webhookEndpoints.length = 0;
		const other = await processOf(bench);
		expect(await deliverForged(other)).toBe(401);
		expect(ids()).toEqual([]);
		expect(log.warnings).toEqual([expect.stringMatching(/No endpoint of this trigger/)]);
	});

	it('does not take the endpoint from the n8n of which this one is a copy', async () => {
		const bench = await active();
		const copy = await resumedProcess(spruce, bench, { publicUrl: 'http://127.0.0.2:5678' });
		clinic.simulator.organization.webhookEndpoints.length = 0;
		expect(await deliverForged(copy)).toBe(401);
		expect(calls()).toEqual([]);
		expect(log.warnings).toEqual([expect.stringMatching(/made for another address/)]);
	});

	it('leaves a paused endpoint alone', async () => {
		const bench = await active();
		spruce.endpoints[0].status = 'paused';
		await deliverForged(bench);
		expect(spruce.endpoints).toMatchObject([{ id: keptIn(bench).endpointId, status: 'paused' }]);
	});

	it('replaces no endpoint of a test in the editor', async () => {
		const bench = await spruce.start();
		await bench.listen();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		clinic.simulator.requests.length = 0;
		const body = JSON.stringify(bodyOf(fresh()));
		const request = { body, headers: signed(body, 'forged'), isTest: true };
		expect(await bench.receive(request)).toMatchObject({ status: 401 });
		expect(calls()).toEqual([]);
	});
});

describe('an endpoint that Spruce no longer has', () => {
	it('is replaced when somebody has deleted it by hand', async () => {
		const bench = await active();
		const gone = ids();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		await deliverForged(bench);

		expect(ids()).toEqual([keptIn(bench).endpointId]);
		expect(ids()).not.toEqual(gone);
		const event = fresh();
		expect(await deliver(bench, event)).toEqual([200, event.id]);
	});

	it('is replaced at the next try when Spruce could not be asked', async () => {
		const bench = await active();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		clinic.simulator.faults.add({ kind: 'status', status: 400 });
		expect(await deliverForged(bench)).toBe(401);
		expect(log.warnings).toEqual([expect.stringMatching(/could not be checked/)]);
		inMinutes(1);
		await deliverForged(bench);
		expect(ids()).toEqual([]);
		inMinutes(1);
		await deliverForged(bench);
		expect(ids()).toEqual([keptIn(bench).endpointId]);
	});

	it('is only told of while Spruce has a problem', async () => {
		const bench = await active();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		// Whoever repeats a call waits for the clock to move.
		jest.useRealTimers();
		clinic.simulator.faults.add({ kind: 'status', status: 500, times: 50 });
		expect(await deliverForged(bench)).toBe(401);
		expect(log.warnings).toEqual([expect.stringMatching(/could not be checked.*on its side/)]);
	});

	it('is only told of when the token is wrong', async () => {
		const bench = await active();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		clinic.simulator.faults.add({ kind: 'status', status: 403, times: 9 });
		expect(await deliverForged(bench)).toBe(401);
		expect(ids()).toEqual([]);
		expect(log.warnings).toEqual([expect.stringMatching(/could not be checked.*does not allow/)]);
	});

	it('is only told of when the credential is Read Only', async () => {
		const bench = await active();
		clinic.simulator.organization.webhookEndpoints.length = 0;
		const credentials = spruceCredentials({ ...clinic.credential, readOnly: true });
		const other = await resumedProcess(spruce, bench, { credentials });
		expect(await deliverForged(other)).toBe(401);
		expect(calls()).not.toContain('POST');
		expect(log.warnings).toEqual([expect.stringMatching(/could not be checked.*may only read/)]);
	});
});

describe('an endpoint whose secret cannot be read', () => {
	const changedToken = () => {
		clinic.simulator.token = Buffer.from(`changed:${++events}`).toString('base64');
	};

	it('is replaced after the API token has changed, with what Spruce is still trying to deliver', async () => {
		const bench = await active();
		const [missed, lost] = [fresh(), fresh()];
		changedToken();
		const other = await resumedProcess(spruce, bench, {
			credentials: spruceCredentials(clinic.credential),
		});
		logUndelivered(missed, givenUp);
		inMinutes(60);
		logUndelivered({ ...lost, time: new Date().toISOString() });

		expect(await deliver(other, lost)).toEqual([401, `${lost.id}*`]);
		expect(ids()).toEqual([keptIn(other).endpointId]);
		const event = fresh();
		expect(await deliver(other, event)).toEqual([200, event.id]);
	});

	it('is replaced with all that it had not delivered, where missed events are wanted', async () => {
		const bench = await active();
		const [missed, arriving] = [fresh(), fresh()];
		changedToken();
		const options = { catchUp: true };
		const other = await resumedProcess(spruce, bench, {
			parameters: { events: ['anyEvent'], options },
			credentials: spruceCredentials(clinic.credential),
		});
		logUndelivered(missed, givenUp);
		inMinutes(300);
		logUndelivered(arriving);

		expect(await deliver(other, arriving)).toEqual([401, `${missed.id}*`, `${arriving.id}*`]);
	});

	it('works on in a process that has read it before', async () => {
		const bench = await active();
		changedToken();
		const event = fresh();
		expect(await deliver(bench, event)).toEqual([200, event.id]);
	});

	it('stays where its log cannot be read, and is named', async () => {
		const bench = await active();
		bench.workflow.overwrite({});
		const [old] = ids();
		const other = await processOf(bench);
		const operationId = 'ListWebhookEndpointEvents';
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId });
		const event = fresh();

		expect(await deliver(other, event)).toEqual([401]);
		expect(ids()).toEqual([old, keptIn(other).endpointId]);
		expect(log.warnings).toEqual([expect.stringMatching(`The old endpoint ${old} `)]);
		const next = fresh();
		expect(await deliver(other, next)).toEqual([200, next.id]);
	});

	it('is not in the static data as text', async () => {
		const bench = await active();
		const { value } = spruce.endpoints[0].signingSecrets[0];
		const saved = JSON.stringify(bench.workflow.saved);
		expect(saved).not.toContain(value);
		expect(saved).not.toContain(Buffer.from(value, 'base64').toString('hex'));
	});
});

describe('an endpoint in the static data that seems to be the latest', () => {
	it.each([
		['of the year 3000', { endpointId: 'wde_3000', createdAt: Date.parse('3000-01-01T00:00:00Z') }],
		['of no time that a number can hold', { endpointId: 'wde_max', createdAt: Number.MAX_VALUE }],
	])('is replaced when Spruce has never had it: %s', async (_, more) => {
		const bench = await active();
		const endpoint = { ...keptIn(bench), ...more };
		bench.workflow.overwrite({ [`node:${bench.workflow.node.name}`]: { endpoint } });
		const lost = fresh();
		logUndelivered(lost);

		expect(await deliver(bench, lost)).toEqual([401, `${lost.id}*`]);
		expect(ids()).toEqual([keptIn(bench).endpointId]);
		const event = fresh();
		expect(await deliver(bench, event)).toEqual([200, event.id]);
	});

	it('gives way to the right one after the clock was set back', async () => {
		const bench = await active();
		const event = fresh();
		expect(await deliver(bench, event)).toEqual([200, event.id]);
		clock.pass(-400 * 24 * 60 * minute);
		await bench.deactivate();
		await bench.activate();
		const other = await processOf(bench);
		for (const one of [bench, other]) {
			const next = fresh();
			expect(await deliver(one, next)).toEqual([200, next.id]);
		}
	});
});

describe('several processes that come upon the same loss', () => {
	it('make one endpoint, and the others take it from the static data', async () => {
		const bench = await active();
		bench.workflow.overwrite({});
		const lost = fresh();
		logUndelivered(lost);
		const processes = [await processOf(bench), await processOf(bench), await processOf(bench)];
		const answers = await Promise.all(processes.map(async (one) => await deliver(one, lost)));

		expect(answers.sort()).toEqual([[401], [401], [401, `${lost.id}*`]]);
		expect(ids()).toHaveLength(1);
		const winner = processes.find((one) => keptIn(one) !== undefined);
		for (const one of processes) {
			if (winner !== undefined) one.workflow.overwrite(winner.workflow.saved);
			const event = fresh();
			expect(await deliver(one, event)).toEqual([200, event.id]);
		}
	});

	it('leave an endpoint alone that an activation has just made', async () => {
		const bench = await active();
		const processor = await processOf(bench);
		await bench.deactivate();
		await bench.activate();
		const [made] = ids();
		const event = fresh();

		expect(await deliver(processor, event)).toEqual([401]);
		expect(ids()).toEqual([made]);
		processor.workflow.overwrite(bench.workflow.saved);
		expect(await deliver(processor, event)).toEqual([200, event.id]);
	});
});

describe('two triggers of one workflow', () => {
	it('are replaced each for itself', async () => {
		const first = await active();
		const node = { name: 'Second', webhookId: '7c1e4a52-0000-4000-8000-000000000009' };
		const second = await spruce.start({ node, publicUrl: first.url });
		await second.activate();
		inMinutes(10);
		const [firstId, secondId] = ids();
		first.workflow.overwrite({});
		const other = await processOf(first);

		await deliverForged(other);
		expect(ids()).toEqual([secondId, keptIn(other).endpointId]);
		expect(ids()).not.toContain(firstId);
		const event = fresh();
		expect(await deliver(other, event)).toEqual([200, event.id]);
	});
});
