import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../nodes/SpruceHealth/trigger/events/SpruceEvent';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import { fakeDate } from './fakeDate';
import { givenUp, logEntry, waiting } from './logEntry';
import { recordEvent } from './sampleEvents';
import { triggerBench } from './triggerBench';

/** Something that happens to the clinic, to Spruce's deliveries, or to n8n. */
type Step =
	| { kind: 'happen' | 'restart' }
	| { kind: 'attempt'; pick: number; outcome: 'arrives' | 'answerGetsLost' | 'getsLost' }
	| { kind: 'giveUp' | 'repeat'; pick: number }
	| { kind: 'pause'; minutes: number };

const pick = fc.nat(50);
const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.record({ kind: fc.constant('happen' as const) }) },
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

const spruce = triggerBench();
const clock = fakeDate();

/** A clinic whose events reach n8n as the steps say. */
class Story {
	private readonly events: Array<{ told: SpruceEvent; entry: WebhookEvent }> = [];

	/** Which events gave out an item, in order. */
	readonly given: unknown[] = [];

	private restarts = 0;

	/** Where Spruce has been told that n8n is. */
	private readonly publicUrl: string;

	private constructor(private bench: WebhookBench) {
		this.publicUrl = bench.url;
	}

	static async begin(): Promise<Story> {
		const bench = await spruce.start({
			parameters: { events: ['anyEvent'], options: { catchUp: true } },
		});
		await bench.activate();
		return new Story(bench);
	}

	get happened(): unknown[] {
		return this.events.map(({ told }) => told.time);
	}

	async take(step: Step): Promise<void> {
		// Spruce tells events apart by their time, and n8n has saved what it has seen after it.
		clock.pass(2_000);
		if (step.kind === 'happen') this.happen();
		if (step.kind === 'pause') clock.pass(step.minutes * 60_000);
		if (step.kind === 'restart') await this.restart();
		if (!('pick' in step)) return;
		const isOpen = step.kind !== 'repeat';
		const choice = this.events.filter(
			({ entry }) => (entry.delivery.status === 'pending') === isOpen,
		);
		const one = choice.at(step.pick % Math.max(choice.length, 1));
		if (one === undefined) return;
		const { told, entry } = one;
		if (step.kind === 'giveUp') entry.delivery = { ...givenUp };
		// Spruce repeats what it has delivered, not what it has given up.
		else if (step.kind === 'attempt') await this.attempt(told, entry, step.outcome);
		else if (entry.delivery.status === 'delivered') await this.deliver(told);
	}

	/** What has not arrived is given up, and later something else happens. */
	async end(): Promise<void> {
		for (const { entry } of this.events) {
			if (entry.delivery.status === 'pending') entry.delivery = { ...givenUp };
		}
		clock.pass(21 * 60_000);
		this.happen();
		await this.take({ kind: 'attempt', pick: 0, outcome: 'arrives' });
	}

	private happen(): void {
		const record = { id: `entity_${this.events.length % 3}` };
		const told = { ...recordEvent('contact.updated', record), time: new Date().toISOString() };
		const entry = logEntry(spruce.endpoints[0].id, told, waiting);
		spruce.clinic.simulator.organization.webhookEvents.push(entry);
		this.events.push({ told, entry });
	}

	private async attempt(told: SpruceEvent, { delivery }: WebhookEvent, outcome: string) {
		delivery.attempts += 1;
		if (outcome !== 'getsLost') await this.deliver(told);
		if (outcome === 'arrives') {
			delivery.status = 'delivered';
			delivery.deliveryTime = new Date().toISOString();
		} else if (delivery.attempts >= delivery.attemptLimit) {
			delivery.status = 'failed';
		}
	}

	private async deliver(told: SpruceEvent): Promise<void> {
		const { status, workflowData } = await spruce.deliver(this.bench, told);
		expect(status).toBe(200);
		this.given.push(...(workflowData?.[0] ?? []).map(({ json }) => json.eventTime));
	}

	/** What a process remembers of an endpoint, it remembers by its id; a new process has nothing. */
	private async restart(): Promise<void> {
		const [endpoint] = spruce.endpoints;
		const before = endpoint.id;
		endpoint.id = `${before.replace(/_after.*/, '')}_after_${++this.restarts}`;
		for (const { entry } of this.events) entry.endpointId = endpoint.id;
		const saved = JSON.stringify(this.bench.workflow.saved).replaceAll(before, endpoint.id);
		const next = await spruce.start({
			parameters: { events: ['anyEvent'], options: { catchUp: true } },
			workflow: { staticData: JSON.parse(saved) as IDataObject },
			publicUrl: this.publicUrl,
		});
		await next.restart();
		this.bench = next;
	}
}

describe('any interleaving of deliveries, retries, restarts and looks into the log', () => {
	it('gives out each event once', async () => {
		await fc.assert(
			fc
				.asyncProperty(steps, async (story) => {
					const one = await Story.begin();
					for (const step of story) await one.take(step);
					await one.end();
					expect([...one.given].sort()).toEqual(one.happened);
				})
				.afterEach(async () => await spruce.startOver()),
			{ numRuns: 200 },
		);
	});
});
