import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import { engineMajor } from '../../engine/environment/engineVersion';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../../simulator/organization/WebhookEndpoint';
import { fakeDate } from '../fakeDate';
import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { conversation, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;
const minute = 60_000;

let events = 0;

const clock = fakeDate();

const inMinutes = (minutes: number) => clock.pass(minutes * minute);

/** An event of now, or of so many minutes ago, that no other event of this file is like. */
function event(minutesAgo = 0, type = 'contact.created'): SpruceEvent {
	const time = new Date(Date.now() - minutesAgo * minute).toISOString();
	return { ...recordEvent(type, { id: `entity_${++events}` }), time };
}

async function active(parameters: IDataObject = {}): Promise<WebhookBench> {
	const bench = await spruce.start({
		parameters: { events: ['anyEvent'], options: { catchUp: true }, ...parameters },
	});
	await bench.activate();
	clinic.simulator.requests.length = 0;
	return bench;
}

function log(told: SpruceEvent, delivery = givenUp): WebhookEvent {
	const entry = logEntry(spruce.endpoints[0].id, told, delivery);
	clinic.simulator.organization.webhookEvents.push(entry);
	return entry;
}

/** Ids of the records in what an arriving event gave out; those of recovered ones with a star. */
async function given(bench: WebhookBench, told: SpruceEvent): Promise<string[]> {
	const { status, workflowData } = await spruce.deliver(bench, told);
	expect(status).toBe(200);
	return (workflowData?.[0] ?? []).map(({ json: { object, recovered } }) => {
		const { id } = object as IDataObject;
		return `${String(id)}${recovered === true ? '*' : ''}`;
	});
}

const idOf = ({ object }: SpruceEvent) => String(object.id);
const starred = (told: SpruceEvent) => `${idOf(told)}*`;
const asked = () => clinic.simulator.requests.map(({ operationId }) => operationId);

describe('an event that arrives after others were missed', () => {
	it('brings them along, in order, once', async () => {
		const bench = await active();
		const [second, first] = [event(30), event(40)];
		log(second);
		log(first);
		log(event(20), delivered);
		const [arriving, later] = [event(), event()];

		expect(await given(bench, arriving)).toEqual([starred(first), starred(second), idOf(arriving)]);
		inMinutes(21);
		expect(await given(bench, later)).toEqual([idOf(later)]);
	});

	it('goes without what Spruce still tries, and brings it when it has been given up', async () => {
		const bench = await active();
		const pending = event(1);
		const entry = log(pending, waiting);
		const [now, later] = [event(), event()];

		expect(await given(bench, now)).toEqual([idOf(now)]);
		entry.delivery = { ...givenUp };
		inMinutes(21);
		expect(await given(bench, later)).toEqual([starred(pending), idOf(later)]);
	});

	it('looks after a start of n8n and every 20 minutes, not each time', async () => {
		const bench = await active();
		await given(bench, event());
		expect(asked()).toEqual([
			'ModifyWebhookEndpointPaused',
			'ModifyWebhookEndpointPaused',
			'ListWebhookEndpointEvents',
		]);
		inMinutes(19);
		await given(bench, event());
		expect(asked()).toHaveLength(3);
		inMinutes(1);
		await given(bench, event());
		expect(asked()).toHaveLength(6);
	});

	it('brings them even when nobody wants itself, and nothing that nobody wants', async () => {
		const bench = await active({ events: ['contactDeleted'] });
		const wanted = event(30, 'contact.deleted');
		log(wanted);
		log(event(30));

		expect(await given(bench, event())).toEqual([starred(wanted)]);
	});

	it('starts nothing when neither it nor what was missed is wanted', async () => {
		const bench = await active({ events: ['contactDeleted'] });
		log(event(30));
		expect((await spruce.deliver(bench, event())).workflowData).toBeUndefined();
	});

	it('does not bring what n8n has taken, though Spruce counts it as missed', async () => {
		const bench = await active();
		await given(bench, event());
		const taken = event();
		expect(await given(bench, taken)).toEqual([idOf(taken)]);
		log(taken);
		inMinutes(8 * 60);
		const later = event();
		expect(await given(bench, later)).toEqual([idOf(later)]);
	});

	it('does not bring what happened while the workflow was switched off, though Spruce went on', async () => {
		const bench = await active();
		const trouble = { kind: 'status', status: 400, operationId: 'DeleteWebhookEndpoint' } as const;
		clinic.simulator.faults.add(trouble);
		expect(await bench.deactivate()).toBeInstanceOf(Error);
		log(event(60));
		await bench.activate();

		const later = event();
		expect(await given(bench, later)).toEqual([idOf(later)]);
	});

	it('stops nothing that is delivered after all', async () => {
		const bench = await active();
		const missed = event(30);
		log(missed);
		await given(bench, event());
		expect(await given(bench, missed)).toEqual([]);
	});

	it('reads a log of many pages to its end', async () => {
		const bench = await active();
		const many = Array.from({ length: 65 }, (_, index) => event(100 - index));
		for (const one of many) log(one);
		const arriving = event();
		expect(await given(bench, arriving)).toEqual([...many.map(starred), idOf(arriving)]);
	});

	it('has its contact looked up, as those that it brings', async () => {
		const [contact] = clinic.simulator.organization.contacts;
		const of = (id: string): SpruceEvent => ({
			...itemEvent('phone', { id }),
			conversation: conversation('phone', { externalParticipants: [{ contact: contact.id }] }),
		});
		const bench = await active({ options: { catchUp: true, includeContact: true } });
		log({ ...of('ti_missed'), time: '2026-11-02T11:00:00Z' });
		const { workflowData } = await spruce.deliver(bench, of('ti_now'));

		expect(workflowData?.[0].map(({ json }) => json)).toMatchObject([
			{ recovered: true, contact: { id: contact.id } },
			{ contact: { id: contact.id } },
		]);
	});
});

describe('without the option', () => {
	it('nothing is looked for', async () => {
		const bench = await active({ options: {} });
		log(event(30));
		const arriving = event();
		expect(await given(bench, arriving)).toEqual([idOf(arriving)]);
		expect(asked()).toEqual([]);
	});
});

describe('a log that cannot be read', () => {
	it.each([
		['is refused', 0],
		['breaks off after its first page', 1],
	])(
		'because it %s: the event comes all the same, and the next look finds the others',
		async (_, skip) => {
			const bench = await active();
			const many = Array.from({ length: 25 }, (_, index) => event(100 - index));
			for (const one of many) log(one);
			clinic.simulator.faults.add({
				kind: 'status',
				status: 403,
				skip,
				operationId: 'ListWebhookEndpointEvents',
			});
			const [arriving, later] = [event(), event()];
			const { workflowData } = await spruce.deliver(bench, arriving);

			expect(workflowData?.[0].map(({ json }) => json)).toMatchObject([
				{ lookupError: 'Missed events: Spruce Health refused the API token' },
			]);
			inMinutes(21);
			expect(await given(bench, later)).toEqual([...many.map(starred), idOf(later)]);
		},
	);

	it('in time keeps Spruce waiting for nothing', async () => {
		const bench = await active();
		const { webhooks, faults } = clinic.simulator;
		Object.assign(webhooks.settings, { answerLimitMs: 3_500, timeScale: 0.00001 });
		faults.add({ kind: 'delay', delayMs: 4_500, operationId: 'ListWebhookEndpointEvents' });
		webhooks.emit('contact.created', { object: 'contact', id: 'entity_slow' });
		await webhooks.settled();

		const ours = webhooks.deliveries.filter(
			({ endpointId }) => endpointId === spruce.endpoints[0].id,
		);
		expect(ours).toMatchObject([{ attempt: 1, status: 200 }]);
		const [{ workflowData }] = await Promise.all(bench.outcomes);
		expect(workflowData?.[0]).toHaveLength(1);
	});
});

describe('an event that n8n could not store', () => {
	/** n8n 1 tells Spruce that all is well before it tries. */
	const tells = engineMajor === 2;

	it('starts the workflow when Spruce repeats it', async () => {
		const bench = await active();
		const told = event();
		bench.cannotStore = true;
		expect((await spruce.deliver(bench, told)).status).toBe(tells ? 500 : 200);
		bench.cannotStore = false;
		inMinutes(2);
		expect(await given(bench, told)).toEqual(tells ? [idOf(told)] : []);
		expect(await given(bench, told)).toEqual([]);
	});

	it('starts the workflow at the repeat though it told a change, which has been learned', async () => {
		const bench = await active({ events: ['conversationArchived'] });
		const told = { ...conversationEvent({ id: 't_shelved', archived: true }), id: 'wev_shelved' };
		bench.cannotStore = true;
		await spruce.deliver(bench, told);
		bench.cannotStore = false;
		inMinutes(2);
		expect(await given(bench, told)).toEqual(tells ? ['t_shelved'] : []);
		expect(await given(bench, told)).toEqual([]);
	});

	it('comes with a later one where it had been missed before', async () => {
		const bench = await active();
		const missed = event(30);
		log(missed);
		bench.cannotStore = true;
		await spruce.deliver(bench, event());
		bench.cannotStore = false;
		inMinutes(21);
		const later = event();
		expect(await given(bench, later)).toEqual([...(tells ? [starred(missed)] : []), idOf(later)]);
	});
});

describe('a look that n8n does not see the end of', () => {
	const slowContact = (id: string): SpruceEvent => {
		const [contact] = clinic.simulator.organization.contacts;
		const participants = { externalParticipants: [{ contact: contact.id }] };
		const time = new Date(Date.now() - 60 * minute).toISOString();
		return {
			...itemEvent('phone', { id }),
			time,
			conversation: conversation('phone', participants),
		};
	};
	const parameters = { options: { catchUp: true, includeContact: true } };

	it('keeps back no event that comes meanwhile, and gives what it found with a later one', async () => {
		const bench = await active(parameters);
		log(slowContact('ti_missed'));
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 2_500, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		expect(await given(bench, first)).toEqual([idOf(first)]);
		expect(await given(bench, second)).toEqual(['ti_missed*', idOf(second)]);
	});

	it('gives what it found with the next event, however late that comes', async () => {
		const bench = await active(parameters);
		log(slowContact('ti_missed'));
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 2_000, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		expect(await given(bench, first)).toEqual([idOf(first)]);
		inMinutes(60);
		expect(await given(bench, second)).toEqual(['ti_missed*', idOf(second)]);
	});

	it('loses nothing: the next start of n8n finds it again', async () => {
		const bench = await active(parameters);
		const missed = slowContact('ti_missed');
		log(missed);
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 3_300, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		await given(bench, first);
		await given(bench, second);
		const saved = structuredClone(bench.workflow.saved);
		await Promise.all(bench.outcomes);
		// Another process begins later, with what had been saved in the middle of the look.
		inMinutes(21);
		const next = await otherProcess(bench, saved);
		const third = event();
		expect(await given(next, third)).toEqual(['ti_missed*', idOf(third)]);
	});
});

/** A process that shares nothing with this one but the database, as it was when it read it. */
async function otherProcess(
	bench: WebhookBench,
	staticData = bench.workflow.saved,
): Promise<WebhookBench> {
	const options: Parameters<typeof spruce.start>[0] = {
		parameters: { events: ['anyEvent'], options: { catchUp: true } },
		workflow: { staticData },
		publicUrl: bench.url,
	};
	await jest.isolateModulesAsync(async () => {
		const { SpruceHealthTrigger } =
			await import('../../../nodes/SpruceHealth/SpruceHealthTrigger.node');
		options.nodeType = new SpruceHealthTrigger();
	});
	const other = await spruce.start(options);
	await other.restart();
	return other;
}

describe('another process of the same n8n', () => {
	it('that looks from the same point leaves it to the one that was first', async () => {
		const bench = await active();
		const other = await otherProcess(bench);
		const missed = event(30);
		log(missed);
		const [mine, theirs] = [event(), event()];

		expect(await given(bench, mine)).toEqual([starred(missed), idOf(mine)]);
		expect(await given(other, theirs)).toEqual([idOf(theirs)]);
	});

	it('goes on where the first one has got to', async () => {
		const bench = await active();
		const first = event(30);
		log(first);
		await given(bench, event());
		const other = await otherProcess(bench);
		const second = event(29);
		log(second);
		const arriving = event();
		expect(await given(other, arriving)).toEqual([starred(second), idOf(arriving)]);
	});

	it('takes over from one that has broken down while it looked', async () => {
		const bench = await active();
		const other = await otherProcess(bench);
		const missed = event(30);
		log(missed);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'ListWebhookEndpointEvents',
		});
		await given(bench, event());
		inMinutes(21);
		const arriving = event();
		expect(await given(other, arriving)).toEqual([starred(missed), idOf(arriving)]);
	});
});
