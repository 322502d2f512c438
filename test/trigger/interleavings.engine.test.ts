import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import { fakeDate } from './fakeDate';
import { givenUp, logEntry, waiting } from './logEntry';
import { resumedProcess } from './resumedProcess';
import { recordEvent } from './sampleEvents';
import { triggerBench } from './triggerBench';

/** Something that happens to the clinic, to Spruce's deliveries, or to n8n. */
type Step =
	| { kind: 'restart' }
	| { kind: 'happen'; aheadHours: number }
	| { kind: 'outage'; count: number }
	| { kind: 'attempt'; pick: number; outcome: 'arrives' | 'answerGetsLost' | 'getsLost' }
	| { kind: 'giveUp' | 'repeat'; pick: number }
	| { kind: 'pause'; minutes: number };

const pick = fc.nat(50);
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				kind: fc.constant('happen' as const),
				aheadHours: fc.constantFrom(0, 0, 0, 0, 3, 48, 640_000),
			}),
		},
		// More than fit into one execution with files.
		{
			weight: 1,
			arbitrary: fc.record({
				kind: fc.constant('outage' as const),
				count: fc.integer({ min: 80, max: 230 }),
			}),
		},
		{
			weight: 8,
			arbitrary: fc.record({
				kind: fc.constant('attempt' as const),
				pick,
				outcome: fc.constantFrom('arrives', 'answerGetsLost', 'getsLost'),
			}),
		},
		{ weight: 3, arbitrary: fc.record({ kind: fc.constant('giveUp' as const), pick }) },
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), pick }) },
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('pause' as const),
				minutes: fc.integer({ min: 1, max: 30 }),
			}),
		},
		{ weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
	) as fc.Arbitrary<Step>,
	{ minLength: 5, maxLength: 30 },
);

const parameters = { events: ['anyEvent'], options: { catchUp: true, downloadFiles: true } };

const spruce = triggerBench();
const clock = fakeDate();

/** A clinic whose events reach n8n as the steps say. */
class Story {
	private readonly events: Array<{ event: SpruceEvent; entry: WebhookEvent }> = [];

	/** The times and records of the events that started the workflow, in order. */
	readonly started: string[] = [];

	/** The address of n8n that Spruce knows. */
	private readonly publicUrl: string;

	private constructor(private bench: WebhookBench) {
		this.publicUrl = bench.url;
	}

	static async begin(isNewestFirst: boolean): Promise<Story> {
		const bench = await spruce.start({
			parameters,
		});
		await bench.activate();
		const { limits, organization } = spruce.clinic.simulator;
		limits.limit = Infinity;
		organization.listsNewestEventsFirst = isNewestFirst;
		return new Story(bench);
	}

	get happened(): string[] {
		return this.events.map(({ event: { time, object } }) => `${time} ${String(object.id)}`);
	}

	async take(step: Step): Promise<void> {
		// Events differ by their time.
		clock.pass(10);
		if (step.kind === 'happen') this.happen(step.aheadHours);
		if (step.kind === 'outage') this.endure(step.count);
		if (step.kind === 'pause') clock.pass(step.minutes * 60_000);
		if (step.kind === 'restart') await this.restart();
		if (!('pick' in step)) return;
		const isOpen = step.kind !== 'repeat';
		const choice = this.events.filter(
			({ entry }) => (entry.delivery.status === 'pending') === isOpen,
		);
		const one = choice.at(step.pick % Math.max(choice.length, 1));
		if (one === undefined) return;
		const { event, entry } = one;
		if (step.kind === 'giveUp') entry.delivery = { ...givenUp };
		// Spruce may repeat an event that it has delivered, but not one that it has given up.
		else if (step.kind === 'attempt') await this.attempt(event, entry, step.outcome);
		else if (entry.delivery.status === 'delivered') await this.deliver(event);
	}

	/** Gives up what has not arrived, and lets last events arrive later until nothing else comes. */
	async end(): Promise<void> {
		for (const { entry } of this.events) {
			if (entry.delivery.status === 'pending') entry.delivery = { ...givenUp };
		}
		// On a busy machine, the look for missed events ends after the event that waited for it.
		const mostQuietRounds = 5;
		for (let quietRounds = 0; quietRounds < mostQuietRounds;) {
			const before = this.started.length;
			clock.pass(21 * 60_000);
			this.happen();
			await this.take({ kind: 'attempt', pick: 0, outcome: 'arrives' });
			const isQuiet = this.started.length <= before + 1;
			quietRounds = isQuiet ? quietRounds + 1 : 0;
			if (isQuiet && this.started.length >= this.events.length) return;
		}
	}

	/** @param aheadHours how far the clock of whoever dates the event is ahead of Spruce's */
	private happen(aheadHours = 0, delivery = waiting): void {
		// What is dated by a wrong clock differs by its record alone.
		const number = aheadHours === 0 ? this.events.length % 3 : this.events.length;
		const record = { id: `entity_${number}` };
		const time = new Date(Date.now() + aheadHours * 3_600_000).toISOString();
		const event = { ...recordEvent('contact.updated', record), time };
		const entry = logEntry(spruce.endpoints[0].id, event, delivery);
		spruce.clinic.simulator.organization.webhookEvents.push(entry);
		this.events.push({ event, entry });
	}

	private endure(count: number): void {
		for (let number = 0; number < count; number++) {
			clock.pass(1);
			this.happen(0, givenUp);
		}
	}

	private async attempt(event: SpruceEvent, { delivery }: WebhookEvent, outcome: string) {
		delivery.attempts += 1;
		if (outcome !== 'getsLost') await this.deliver(event);
		if (outcome === 'arrives') {
			delivery.status = 'delivered';
			delivery.deliveryTime = new Date().toISOString();
		} else if (delivery.attempts >= delivery.attemptLimit) {
			delivery.status = 'failed';
		}
	}

	private async deliver(event: SpruceEvent): Promise<void> {
		const { status, workflowData } = await spruce.deliver(this.bench, event);
		expect(status).toBe(200);
		const items = workflowData?.[0] ?? [];
		// One more than fits, because the arriving event comes along.
		expect(items.length).toBeLessThanOrEqual(101);
		for (const { json } of items) {
			this.started.push(`${String(json.eventTime)} ${String((json.object as IDataObject).id)}`);
		}
	}

	/** A process that is killed has saved what it has answered, and nothing else. */
	private async restart(): Promise<void> {
		const { publicUrl } = this;
		const next = await resumedProcess(spruce, this.bench, { parameters, publicUrl });
		await next.restart();
		this.bench = next;
	}
}

describe('any interleaving of deliveries, retries, restarts, outages, wrong clocks and catch-ups', () => {
	it('starts the workflow once for each event', async () => {
		await fc.assert(
			fc
				.asyncProperty(steps, fc.boolean(), async (story, isNewestFirst) => {
					const one = await Story.begin(isNewestFirst);
					for (const step of story) await one.take(step);
					await one.end();
					expect([...one.started].sort()).toEqual([...one.happened].sort());
				})
				.afterEach(async () => await spruce.startOver()),
			{ numRuns: 200 },
		);
	});
});
