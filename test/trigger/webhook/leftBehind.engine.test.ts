import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { n8nLog } from '../../engine/environment/n8nLog';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { fakeDate } from '../fakeDate';
import { givenUp, logEntry } from '../logEntry';
import { resumedProcess } from '../resumedProcess';
import { bodyOf, recordEvent } from '../sampleEvents';
import { signed, triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;
const clock = fakeDate();
const log = n8nLog();

const inMinutes = (minutes: number) => clock.pass(minutes * 60_000);
const ids = () => spruce.endpoints.map(({ id }) => id);

let events = 0;

const fresh = (): SpruceEvent => ({
	...recordEvent('contact.created', { id: `entity_${++events}` }),
	id: `wev_${events}`,
	time: new Date().toISOString(),
});

/** A process that lost its endpoint, whose log holds events that were never delivered. */
async function processThatLostItsEndpoint(options: IDataObject, missed: number) {
	const parameters = { events: ['anyEvent'], options };
	const bench = await spruce.start({ parameters });
	await bench.activate();
	inMinutes(10);
	bench.workflow.overwrite({});
	inMinutes(10);
	const start = async () => await resumedProcess(spruce, bench, { parameters });
	const [old] = ids();
	const wanted = Array.from({ length: missed }, (_, index) => ({
		...fresh(),
		time: new Date(Date.now() - 60_000 + index).toISOString(),
	}));
	for (const event of wanted)
		clinic.simulator.organization.webhookEvents.push(logEntry(old, event, givenUp));
	clinic.simulator.requests.length = 0;
	return { process: await start(), start, old, wanted: wanted.map(({ id }) => id) };
}

/** The events that start the workflow after a request of the old endpoint, which is refused. */
async function refuse(bench: WebhookBench): Promise<unknown[]> {
	const body = JSON.stringify(bodyOf(fresh()));
	const { status, workflowData } = await bench.receive({ body, headers: signed(body, 'forged') });
	expect(status).toBe(401);
	return (workflowData?.[0] ?? []).map(({ json }) => json.eventId);
}

async function refuseAfter(bench: WebhookBench, minutes: number): Promise<unknown[]> {
	inMinutes(minutes);
	return await refuse(bench);
}

describe('what an endpoint that was replaced had not delivered', () => {
	it.each([
		{ options: { catchUp: true }, missed: 3_000, parts: [2_000, 1_000] },
		{ options: { catchUp: true, downloadFiles: true }, missed: 250, parts: [100, 100, 50] },
	])('comes in parts that an execution can hold: $options', async ({ options, missed, parts }) => {
		const { process, old, wanted } = await processThatLostItsEndpoint(options, missed);
		const given: unknown[][] = [await refuse(process)];
		while (ids().includes(old) && given.length < 9) given.push(await refuseAfter(process, 2));

		expect(given.map(({ length }) => length)).toEqual(parts);
		expect(given.flat()).toEqual(wanted);
		expect(ids()).toHaveLength(1);
		expect(log.warnings[0]).toMatch(/new one was made.*There are more/);
		expect(log.warnings[1]).toMatch(/was replaced before/);
		expect(await refuseAfter(process, 10)).toEqual([]);
	});

	it('goes on after a restart where it stopped', async () => {
		const options = { catchUp: true, downloadFiles: true };
		const { process, start, wanted } = await processThatLostItsEndpoint(options, 150);
		const first = await refuse(process);
		const next = await start();
		next.workflow.overwrite(process.workflow.saved);

		expect([...first, ...(await refuseAfter(next, 2))]).toEqual(wanted);
		expect(ids()).toHaveLength(1);
	});

	it('comes once to several processes of one n8n', async () => {
		const options = { catchUp: true, downloadFiles: true };
		const { process, start, wanted } = await processThatLostItsEndpoint(options, 150);
		const first = await refuse(process);
		const others = [await start(), await start(), await start()];
		for (const one of others) one.workflow.overwrite(process.workflow.saved);
		inMinutes(2);
		const rest = await Promise.all(others.map(refuse));

		expect([...first, ...rest.flat()]).toEqual(wanted);
	});

	it('is tried again where the log cannot be read', async () => {
		const { process, old, wanted } = await processThatLostItsEndpoint({ catchUp: true }, 3);
		const operationId = 'ListWebhookEndpointEvents';
		clinic.simulator.faults.add({ kind: 'status', status: 400, operationId });

		expect(await refuse(process)).toEqual([]);
		expect(ids()).toContain(old);
		expect(await refuseAfter(process, 6)).toEqual(wanted);
		expect(ids()).toHaveLength(1);
	});

	it('is no longer looked for when somebody has deleted the old endpoint', async () => {
		const options = { catchUp: true, downloadFiles: true };
		const { process, old } = await processThatLostItsEndpoint(options, 150);
		await refuse(process);
		const { webhookEndpoints } = clinic.simulator.organization;
		webhookEndpoints.splice(
			webhookEndpoints.findIndex(({ id }) => id === old),
			1,
		);

		expect(await refuseAfter(process, 2)).toEqual([]);
		clinic.simulator.requests.length = 0;
		expect(await refuseAfter(process, 6)).toEqual([]);
		expect(clinic.simulator.requests).toHaveLength(1);
	});
});
