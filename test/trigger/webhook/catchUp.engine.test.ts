import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../../nodes/SpruceHealth/records/event/SpruceEvent';
import { engineMajor } from '../../engine/environment/engineVersion';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../../simulator/organization/WebhookEndpoint';
import { fakeDate } from '../fakeDate';
import { otherProcess } from '../otherProcess';
import { delivered, givenUp, logEntry, waiting } from '../logEntry';
import { conversation, conversationEvent, itemEvent, recordEvent } from '../sampleEvents';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;
const minute = 60_000;

let events = 0;

const clock = fakeDate();

const inMinutes = (minutes: number) => clock.pass(minutes * minute);

/** An event of now, or of some minutes ago, that differs from every other event of this file. */
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

/** Adds an event to the log of the endpoint, as an event that Spruce has given up. */
function log(event: SpruceEvent, delivery = givenUp): WebhookEvent {
	const entry = logEntry(spruce.endpoints[0].id, event, delivery);
	clinic.simulator.organization.webhookEvents.push(entry);
	return entry;
}

/** The IDs of the records that an arriving event starts the workflow with; a star marks a recovered one. */
async function deliver(bench: WebhookBench, event: SpruceEvent): Promise<string[]> {
	const { status, workflowData } = await spruce.deliver(bench, event);
	expect(status).toBe(200);
	return (workflowData?.[0] ?? []).map(({ json: { object, recovered } }) => {
		const { id } = object as IDataObject;
		return `${String(id)}${recovered === true ? '*' : ''}`;
	});
}

/** A process of the same n8n that reads the database in the given state. */
const startOther = async (
	bench: WebhookBench,
	staticData?: IDataObject,
	parameters: IDataObject = {},
): Promise<WebhookBench> =>
	await otherProcess(spruce, bench, {
		staticData,
		parameters: { events: ['anyEvent'], options: { catchUp: true }, ...parameters },
	});

const idOf = ({ object }: SpruceEvent) => String(object.id);
const starred = (event: SpruceEvent) => `${idOf(event)}*`;
const requests = () => clinic.simulator.requests.map(({ operationId }) => operationId);

describe('an event that arrives after other events were missed', () => {
	it('brings them in order, each once', async () => {
		const bench = await active();
		const [second, first] = [event(30), event(40)];
		log(second);
		log(first);
		log(event(20), delivered);
		const [arriving, later] = [event(), event()];

		expect(await deliver(bench, arriving)).toEqual([
			starred(first),
			starred(second),
			idOf(arriving),
		]);
		inMinutes(21);
		expect(await deliver(bench, later)).toEqual([idOf(later)]);
	});

	it('does not bring an event that Spruce still tries, until Spruce has given it up', async () => {
		const bench = await active();
		const pending = event(1);
		const entry = log(pending, waiting);
		const [now, later] = [event(), event()];

		expect(await deliver(bench, now)).toEqual([idOf(now)]);
		entry.delivery = { ...givenUp };
		inMinutes(21);
		expect(await deliver(bench, later)).toEqual([starred(pending), idOf(later)]);
	});

	it('causes a catch-up after a start of n8n and then every 20 minutes, not each time', async () => {
		const bench = await active();
		await deliver(bench, event());
		expect(requests()).toEqual([
			'WebhookEndpoint',
			'ModifyWebhookEndpointPaused',
			'ModifyWebhookEndpointPaused',
			'ListWebhookEndpointEvents',
		]);
		inMinutes(19);
		await deliver(bench, event());
		expect(requests()).toHaveLength(4);
		inMinutes(1);
		await deliver(bench, event());
		expect(requests()).toHaveLength(8);
	});

	describe('of which one cannot be read', () => {
		/** Adds an event to the log that cannot be read. */
		const logUnreadable = () => {
			log(event(30)).data = JSON.stringify({ object: 'event', id: `wev_${++events}` });
		};

		it('says so in the first item, once', async () => {
			const bench = await active();
			logUnreadable();
			const { workflowData } = await spruce.deliver(bench, event());
			expect(workflowData?.[0].map(({ json }) => json.lookupError)).toEqual([
				expect.stringContaining('cannot read: it has no type of an event'),
			]);
			inMinutes(21);
			const later = await spruce.deliver(bench, event());
			expect(later.workflowData?.[0][0].json).not.toHaveProperty('lookupError');
		});

		it('makes one failed execution when nothing else starts one', async () => {
			const bench = await active({ events: ['contactDeleted'] });
			logUnreadable();
			const unwanted = event();
			const { status, error } = await spruce.deliver(bench, unwanted);
			expect(status).toBe(500);
			expect(error).toMatchObject({ message: expect.stringContaining('cannot read') });
			expect(await deliver(bench, unwanted)).toEqual([]);
			inMinutes(21);
			expect(await deliver(bench, event())).toEqual([]);
		});
	});

	it('brings the wanted ones even if it is not wanted itself', async () => {
		const bench = await active({ events: ['contactDeleted'] });
		const wanted = event(30, 'contact.deleted');
		log(wanted);
		log(event(30));

		expect(await deliver(bench, event())).toEqual([starred(wanted)]);
	});

	it('starts nothing when neither it nor a missed event is wanted', async () => {
		const bench = await active({ events: ['contactDeleted'] });
		log(event(30));
		expect((await spruce.deliver(bench, event())).workflowData).toBeUndefined();
	});

	it('does not bring an event that n8n has stored, although Spruce counts it as missed', async () => {
		const bench = await active();
		await deliver(bench, event());
		const taken = event();
		expect(await deliver(bench, taken)).toEqual([idOf(taken)]);
		log(taken);
		inMinutes(8 * 60);
		const later = event();
		expect(await deliver(bench, later)).toEqual([idOf(later)]);
	});

	it('does not bring what happened while the workflow was inactive, although Spruce still logged it', async () => {
		const bench = await active();
		const trouble = { kind: 'status', status: 400, operationId: 'DeleteWebhookEndpoint' } as const;
		clinic.simulator.faults.add(trouble);
		expect(await bench.deactivate()).toBeInstanceOf(Error);
		log(event(60));
		await bench.activate();

		const later = event();
		expect(await deliver(bench, later)).toEqual([idOf(later)]);
	});

	it('makes an event that is delivered after all start nothing', async () => {
		const bench = await active();
		const missed = event(30);
		log(missed);
		await deliver(bench, event());
		expect(await deliver(bench, missed)).toEqual([]);
	});

	it('brings the events of all pages of the log', async () => {
		const bench = await active();
		const many = Array.from({ length: 65 }, (_, index) => event(100 - index));
		for (const one of many) log(one);
		const arriving = event();
		expect(await deliver(bench, arriving)).toEqual([...many.map(starred), idOf(arriving)]);
	});

	it('brings none of a log that is incomplete, and all of it with a later event', async () => {
		const bench = await active();
		const many = Array.from({ length: 65 }, (_, index) => event(100 - index));
		for (const one of many) log(one);
		const operationId = 'ListWebhookEndpointEvents';
		clinic.simulator.faults.add({ kind: 'missingToken', operationId, skip: 1, times: 2 });
		const [first, second] = [event(), event()];

		expect(await deliver(bench, first)).toEqual([idOf(first)]);
		inMinutes(21);
		expect(await deliver(bench, second)).toEqual([...many.map(starred), idOf(second)]);
	});

	it('gets its contact looked up, and so do the recovered events', async () => {
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

describe('an entry of the log with a time that cannot be', () => {
	it.each([
		['two days ahead', () => new Date(Date.now() + 48 * 60 * minute).toISOString()],
		['three hours ahead', () => new Date(Date.now() + 180 * minute).toISOString()],
		['in 2099', () => '2099-01-01T00:00:00Z'],
		['in the year 1', () => '0001-01-01T00:00:00Z'],
	])('%s comes once, and the events that are missed later come too', async (_, time) => {
		const bench = await active();
		const odd = event();
		log(odd, { ...givenUp }).eventTime = time();
		const [first, second, third] = [event(), event(), event()];
		expect(await deliver(bench, first)).toEqual([starred(odd), idOf(first)]);
		const missed = event(5);
		log(missed);
		inMinutes(21);
		expect(await deliver(bench, second)).toEqual([starred(missed), idOf(second)]);
		inMinutes(21);
		const restarted = await startOther(bench);
		expect(await deliver(restarted, third)).toEqual([idOf(third)]);
	});
});

describe('an endpoint that somebody has just paused', () => {
	it('stays paused, and its events come after it was resumed', async () => {
		const bench = await active();
		const missed = event(30);
		log(missed);
		const [endpoint] = spruce.endpoints;
		endpoint.status = 'paused';
		const [arriving, later] = [event(), event()];
		expect(await deliver(bench, arriving)).toEqual([idOf(arriving)]);
		expect(endpoint.status).toBe('paused');
		endpoint.status = 'active';
		inMinutes(21);
		expect(await deliver(bench, later)).toEqual([starred(missed), idOf(later)]);
	});
});

describe('more missed events than one execution may hold', () => {
	const downloading = { options: { catchUp: true, downloadFiles: true } };

	/** Logs events of the last hours, the oldest first. */
	const logMany = (count: number) => {
		clinic.simulator.limits.limit = Infinity;
		const many = Array.from({ length: count }, (_, index) => event(count + 30 - index));
		for (const one of many) log(one);
		return many.map(starred);
	};
	/** Lets events arrive until one brings recovered ones. */
	const deliverUntilRecovered = async (bench: WebhookBench) => {
		for (;;) {
			const arriving = event();
			const ids = await deliver(bench, arriving);
			if (ids.length > 1) return ids.slice(0, -1);
		}
	};

	it('come in parts of 2,000, one right after the other', async () => {
		const bench = await active();
		const many = logMany(2_050);
		expect(await deliverUntilRecovered(bench)).toEqual(many.slice(0, 2_000));
		expect(await deliver(bench, event())).toHaveLength(51);
		expect(await deliver(bench, event())).toHaveLength(1);
	});

	it('come in parts of 100 when files are downloaded, also from a log that lists the newest first', async () => {
		const bench = await active(downloading);
		const many = logMany(250);
		clinic.simulator.organization.listsNewestEventsFirst = true;
		expect(await deliverUntilRecovered(bench)).toEqual(many.slice(0, 100));
		expect(await deliverUntilRecovered(bench)).toEqual(many.slice(100, 200));
		expect(await deliverUntilRecovered(bench)).toEqual(many.slice(200));
		expect(await deliver(bench, event())).toHaveLength(1);
	});

	it('go on after the last part that was stored when n8n is killed', async () => {
		const bench = await active(downloading);
		const many = logMany(250);
		expect(await deliverUntilRecovered(bench)).toEqual(many.slice(0, 100));
		const killedAt = bench.workflow.saved;
		// n8n is killed in the middle of the second part.
		await deliver(bench, event());
		inMinutes(21);
		const restarted = await startOther(bench, killedAt, downloading);
		expect(await deliverUntilRecovered(restarted)).toEqual(many.slice(100, 200));
		expect(await deliverUntilRecovered(restarted)).toEqual(many.slice(200));
	});

	it('are read on where none of a part is wanted', async () => {
		const bench = await active({ events: ['contactDeleted'], ...downloading });
		logMany(250);
		const wanted = event(1, 'contact.deleted');
		log(wanted);
		inMinutes(60);
		expect(await deliverUntilArrived(bench)).toEqual([starred(wanted)]);
	});

	/** Lets events arrive that are not wanted, until something comes. */
	async function deliverUntilArrived(bench: WebhookBench): Promise<string[]> {
		for (;;) {
			const ids = await deliver(bench, event());
			if (ids.length > 0) return ids;
		}
	}
});

describe('without the option Catch Up on Missed Events', () => {
	it('the log is not read', async () => {
		const bench = await active({ options: {} });
		log(event(30));
		const arriving = event();
		expect(await deliver(bench, arriving)).toEqual([idOf(arriving)]);
		expect(requests()).toEqual([]);
	});
});

describe('a log that cannot be read', () => {
	it.each([
		['it is refused', 0],
		['it breaks off after its first page', 1],
	])(
		'because %s does not stop the event, and the next catch-up finds the missed ones',
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
				{ lookupError: 'Missed events: Spruce Health does not allow this' },
			]);
			inMinutes(21);
			expect(await deliver(bench, later)).toEqual([...many.map(starred), idOf(later)]);
		},
	);

	it('in time does not keep Spruce waiting for its answer', async () => {
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
	/** n8n 1 answers 200 before it tries to store the execution. */
	const answersAfterStoring = engineMajor === 2;

	it('starts the workflow when Spruce repeats it', async () => {
		const bench = await active();
		const repeated = event();
		bench.cannotStore = true;
		expect((await spruce.deliver(bench, repeated)).status).toBe(answersAfterStoring ? 500 : 200);
		bench.cannotStore = false;
		inMinutes(2);
		expect(await deliver(bench, repeated)).toEqual(answersAfterStoring ? [idOf(repeated)] : []);
		expect(await deliver(bench, repeated)).toEqual([]);
	});

	it('starts the workflow at the repeat even if it reported a change, which is known by then', async () => {
		const bench = await active({ events: ['conversationArchived'] });
		const repeated = {
			...conversationEvent({ id: 't_shelved', archived: true }),
			id: 'wev_shelved',
		};
		bench.cannotStore = true;
		await spruce.deliver(bench, repeated);
		bench.cannotStore = false;
		inMinutes(2);
		expect(await deliver(bench, repeated)).toEqual(answersAfterStoring ? ['t_shelved'] : []);
		expect(await deliver(bench, repeated)).toEqual([]);
	});

	it('comes with a later event if it was a recovered one', async () => {
		const bench = await active();
		const missed = event(30);
		log(missed);
		bench.cannotStore = true;
		await spruce.deliver(bench, event());
		bench.cannotStore = false;
		inMinutes(21);
		const later = event();
		expect(await deliver(bench, later)).toEqual([
			...(answersAfterStoring ? [starred(missed)] : []),
			idOf(later),
		]);
	});
});

describe('a catch-up that takes longer than Spruce may be kept waiting', () => {
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

	it('does not hold back an event that arrives meanwhile, and its events come with a later one', async () => {
		const bench = await active(parameters);
		log(slowContact('ti_missed'));
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 2_500, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		expect(await deliver(bench, first)).toEqual([idOf(first)]);
		expect(await deliver(bench, second)).toEqual(['ti_missed*', idOf(second)]);
	});

	it('hands its events to the next event, however late that arrives', async () => {
		const bench = await active(parameters);
		log(slowContact('ti_missed'));
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 2_000, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		expect(await deliver(bench, first)).toEqual([idOf(first)]);
		inMinutes(60);
		expect(await deliver(bench, second)).toEqual(['ti_missed*', idOf(second)]);
	});

	it('loses no event when n8n stops: the catch-up after the next start finds it again', async () => {
		const bench = await active(parameters);
		const missed = slowContact('ti_missed');
		log(missed);
		clinic.simulator.faults.add({ kind: 'delay', delayMs: 3_300, operationId: 'Contact' });
		const [first, second] = [event(), event()];
		await deliver(bench, first);
		await deliver(bench, second);
		const saved = structuredClone(bench.workflow.saved);
		await Promise.all(bench.outcomes);
		// Another process starts later, with what had been saved in the middle of the catch-up.
		inMinutes(21);
		const next = await startOther(bench, saved);
		const third = event();
		expect(await deliver(next, third)).toEqual(['ti_missed*', idOf(third)]);
	});
});

describe('another process of the same n8n', () => {
	it('does not catch up from the same point, because the first process does', async () => {
		const bench = await active();
		const other = await startOther(bench);
		const missed = event(30);
		log(missed);
		const [first, second] = [event(), event()];

		expect(await deliver(bench, first)).toEqual([starred(missed), idOf(first)]);
		expect(await deliver(other, second)).toEqual([idOf(second)]);
	});

	it('continues where the first one has got to', async () => {
		const bench = await active();
		const first = event(30);
		log(first);
		await deliver(bench, event());
		const other = await startOther(bench);
		const second = event(29);
		log(second);
		const arriving = event();
		expect(await deliver(other, arriving)).toEqual([starred(second), idOf(arriving)]);
	});

	it('takes over from a process whose catch-up failed', async () => {
		const bench = await active();
		const other = await startOther(bench);
		const missed = event(30);
		log(missed);
		clinic.simulator.faults.add({
			kind: 'status',
			status: 403,
			operationId: 'ListWebhookEndpointEvents',
		});
		await deliver(bench, event());
		inMinutes(21);
		const arriving = event();
		expect(await deliver(other, arriving)).toEqual([starred(missed), idOf(arriving)]);
	});
});
