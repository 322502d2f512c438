import type { IDataObject } from 'n8n-workflow';
import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import type { WebhookBench } from '../engine/webhooks/startWebhookBench';
import type { WebhookEvent } from '../simulator/organization/WebhookEndpoint';
import type { FakeDate } from './fakeDate';
import { givenUp, logEntry, waiting } from './logEntry';
import { resumedProcess } from './resumedProcess';
import { bodyOf, recordEvent } from './sampleEvents';
import { signed, type TriggerBench } from './triggerBench';

/** Something that happens to the clinic, to Spruce's deliveries, or to n8n. */
export type Step =
	| { kind: 'happen' | 'switchOffAndOn' | 'switch' }
	| { kind: 'restart'; asksHooks: boolean }
	| { kind: 'attempt'; pick: number; outcome: 'arrives' | 'answerGetsLost' | 'getsLost' }
	| { kind: 'giveUp' | 'repeat' | 'goBackInTime'; pick: number }
	| { kind: 'pause'; minutes: number };

/** How often an event has to start the workflow. */
interface Expected {
	least: number;
	most: number;
}

/** An event and its way to n8n. */
interface Happening {
	event: SpruceEvent;
	entry: WebhookEvent;
	expected: Expected;
	starts: number;
}

const setup = { parameters: { events: ['anyEvent'], options: { catchUp: true } } };

/** A clinic whose events reach n8n as the steps say. */
export class Story {
	private readonly happenings: Happening[] = [];

	/** Every state in which the static data were. */
	private readonly saved: IDataObject[] = [{}];

	/** Who knows which events have come: n8n's database, and the process. */
	private known = { inStaticData: true, inProcess: true };

	/** The address of n8n that Spruce knows. */
	private readonly publicUrl: string;

	private constructor(
		private readonly spruce: TriggerBench,
		private readonly clock: FakeDate,
		private bench: WebhookBench,
	) {
		this.publicUrl = bench.url;
	}

	static async begin(spruce: TriggerBench, clock: FakeDate): Promise<Story> {
		const bench = await spruce.start(setup);
		await bench.activate();
		return new Story(spruce, clock, bench);
	}

	/** The events that started the workflow more or less often than they have to. */
	get wrong(): Happening[] {
		return this.happenings.filter(
			({ starts, expected: { least, most } }) => starts < least || starts > most,
		);
	}

	async take(step: Step): Promise<void> {
		// Events differ by their time, and after this time n8n has saved the last one.
		this.clock.pass(2_000);
		await this.carryOut(step);
		this.saved.push(this.bench.workflow.saved);
	}

	/** Gives up what has not arrived, and lets a last event arrive, which Spruce tries ten times. */
	async end(): Promise<void> {
		if (!this.bench.isActive) await this.bench.activate();
		for (const { entry } of this.happenings) {
			if (entry.delivery.status === 'pending') entry.delivery = { ...givenUp };
		}
		this.clock.pass(21 * 60_000);
		this.happen();
		const last = this.happenings[this.happenings.length - 1];
		for (let attempt = 0; attempt < 10 && last.starts === 0; attempt++) {
			this.clock.pass(2 * 60_000);
			await this.attempt(last, 'arrives');
		}
		// What a new endpoint's log has, the next event brings.
		this.happen();
		await this.attempt(this.happenings[this.happenings.length - 1], 'arrives');
	}

	private async carryOut(step: Step): Promise<void> {
		switch (step.kind) {
			case 'happen':
				return this.happen();
			case 'pause':
				return this.clock.pass(step.minutes * 60_000);
			case 'restart':
				return await this.restart(step.asksHooks);
			case 'switch':
				return await (this.bench.isActive ? this.deactivate() : this.bench.activate());
			case 'switchOffAndOn':
				if (this.bench.isActive) await this.deactivate();
				return await this.bench.activate();
			case 'goBackInTime':
				this.forget({ inStaticData: false });
				return this.bench.workflow.overwrite(this.saved[step.pick % this.saved.length]);
			default:
				return await this.deliverSomething(step);
		}
	}

	private async deliverSomething(step: Step & { pick: number }): Promise<void> {
		const isOpen = step.kind !== 'repeat';
		const choice = this.happenings.filter(
			({ entry }) => (entry.delivery.status === 'pending') === isOpen,
		);
		const one = choice.at(step.pick % Math.max(choice.length, 1));
		if (one === undefined) return;
		if (step.kind === 'giveUp') one.entry.delivery = { ...givenUp };
		// Spruce may repeat an event that it has delivered, but not one that it has given up.
		else if (step.kind === 'attempt') await this.attempt(one, step.outcome);
		else if (one.entry.delivery.status === 'delivered') await this.deliver(one);
	}

	/**
	 * Spruce logs an event while there is an endpoint. One may stay behind that nobody knows when the
	 * workflow is switched off.
	 */
	private happen(): void {
		const [endpoint] = this.spruce.endpoints;
		if (endpoint === undefined) return;
		const record = { id: `entity_${this.happenings.length % 3}` };
		const event = { ...recordEvent('contact.updated', record), time: new Date().toISOString() };
		const entry = logEntry(endpoint.id, event, waiting);
		const expected = { least: this.bench.isActive ? 1 : 0, most: 1 };
		this.spruce.clinic.simulator.organization.webhookEvents.push(entry);
		this.happenings.push({ event, entry, expected, starts: 0 });
		this.clock.pass(1_000);
	}

	private async attempt(
		happening: Happening,
		outcome: 'arrives' | 'answerGetsLost' | 'getsLost',
	): Promise<void> {
		const { delivery } = happening.entry;
		delivery.attempts += 1;
		const isTaken = outcome !== 'getsLost' && (await this.deliver(happening));
		if (outcome === 'arrives' && isTaken) {
			delivery.status = 'delivered';
			delivery.deliveryTime = new Date().toISOString();
		} else if (delivery.attempts >= delivery.attemptLimit) {
			delivery.status = 'failed';
		}
	}

	/** @returns whether n8n said that it has the event */
	private async deliver({ event, entry }: Happening): Promise<boolean> {
		const endpoint = this.spruce.endpoints.find(({ id }) => id === entry.endpointId);
		if (endpoint === undefined || !this.bench.isActive) return false;
		const body = JSON.stringify(bodyOf(event));
		const headers = signed(body, endpoint.signingSecrets[0].value);
		const { status, workflowData, error } = await this.bench.receive({ body, headers });
		expect(error).toBeUndefined();
		for (const { json } of workflowData?.[0] ?? []) {
			const started = this.happenings.find((one) => one.event.time === json.eventTime);
			if (started !== undefined) started.starts += 1;
		}
		if (status === 200) this.learn(workflowData !== undefined);
		return status === 200;
	}

	/** What has not arrived by then is not wanted any more. */
	private async deactivate(): Promise<void> {
		expect(await this.bench.deactivate()).toBeUndefined();
		for (const { entry, expected } of this.happenings) {
			if (entry.delivery.status !== 'delivered') expected.least = 0;
		}
	}

	private async restart(asksHooks: boolean): Promise<void> {
		this.forget({ inProcess: false });
		const { publicUrl } = this;
		this.bench = await resumedProcess(this.spruce, this.bench, { ...setup, publicUrl });
		if (this.bench.isActive && asksHooks) await this.bench.restart();
	}

	/** A process saves what it knows with each event that starts the workflow. */
	private learn(hasStarted: boolean): void {
		const { inStaticData, inProcess } = this.known;
		this.known = hasStarted
			? { inStaticData: true, inProcess: true }
			: { inStaticData, inProcess: inProcess || inStaticData };
	}

	/** What nobody knows any more may start the workflow again. */
	private forget(forgotten: Partial<typeof this.known>): void {
		this.known = { ...this.known, ...forgotten };
		if (this.known.inStaticData || this.known.inProcess) return;
		for (const { starts, expected } of this.happenings) {
			if (starts > 0) expected.most = Infinity;
		}
	}
}
