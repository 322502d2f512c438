import type { IDataObject } from 'n8n-workflow';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import type { SpruceEvent } from '../../nodes/SpruceHealth/records/event/SpruceEvent';
import { spruceCredentials } from '../engine/environment/spruceTypes';
import {
	type Delivery,
	startWebhookBench,
	type WebhookBench,
} from '../engine/webhooks/startWebhookBench';
import type { TriggerSetup } from '../engine/triggers/TriggerWorkflow';
import { type SimulatedClinic, simulatedClinic } from '../resources/simulatedClinic';
import type { WebhookEndpoint } from '../simulator/organization/WebhookEndpoint';
import { signatureOf } from '../simulator/webhooks/signatureOf';
import { bodyOf } from './sampleEvents';

/** The triggers of one test file, and a simulated organization for them. */
export interface TriggerBench {
	readonly clinic: SimulatedClinic;
	/** The endpoints in Spruce that are not part of the seed. */
	readonly endpoints: WebhookEndpoint[];
	/** Starts an n8n with a workflow that begins with our trigger. It is closed after the test. */
	start(setup?: Partial<TriggerSetup>): Promise<WebhookBench>;
	/** Starts it with these parameters and switches the workflow on. The requests for that are forgotten. */
	active(parameters: IDataObject): Promise<WebhookBench>;
	/** Closes everything that was started, and continues with a new organization. */
	startOver(): Promise<void>;
	/** Delivers an event as Spruce does, signed with the secret of the newest endpoint. */
	deliver(bench: WebhookBench, event: SpruceEvent, isTest?: boolean): Promise<Delivery>;
}

/** The headers with which Spruce sends a body. */
export function signed(body: string | Buffer, key: string): Record<string, string> {
	return { 'content-type': 'application/json', 'x-spruce-signature': signatureOf(body, key) };
}

/** More IDs than an organization uses before it is reset. */
const idsPerOrganization = 500;

/** Starts one simulated organization for the test file. */
export function triggerBench(): TriggerBench {
	const clinic = simulatedClinic();
	const seeded = new Set<string>();
	const started: WebhookBench[] = [];
	let organizations = 0;
	beforeAll(() => {
		for (const { id } of clinic.simulator.organization.webhookEndpoints) seeded.add(id);
	});
	const stop = async () => {
		await Promise.all(started.splice(0).map(async (bench) => await bench.close()));
	};
	// Spruce never gives an ID twice, but an organization that was reset would.
	const useUpIds = () => {
		for (let spent = 0; spent < organizations * idsPerOrganization; spent++) {
			clinic.simulator.organization.newId('wde');
		}
		organizations += 1;
	};
	beforeEach(useUpIds);
	afterEach(stop);
	return {
		clinic,
		get endpoints() {
			return clinic.simulator.organization.webhookEndpoints.filter(({ id }) => !seeded.has(id));
		},
		async start(setup = {}) {
			const bench = await startWebhookBench({
				nodeType: new SpruceHealthTrigger(),
				credentials: spruceCredentials(clinic.credential),
				...setup,
				// Most tests look at Spruce's own record.
				parameters: { events: ['anyEvent'], simplify: false, ...setup.parameters },
			});
			started.push(bench);
			return bench;
		},
		async active(parameters) {
			const bench = await this.start({ parameters });
			await bench.activate();
			clinic.simulator.requests.length = 0;
			return bench;
		},
		async startOver() {
			await stop();
			clinic.startOver();
			useUpIds();
		},
		async deliver(bench, event, isTest) {
			const body = JSON.stringify(bodyOf(event));
			const key = this.endpoints.at(-1)?.signingSecrets[0].value ?? '';
			return await bench.receive({ body, headers: signed(body, key), isTest });
		},
	};
}
