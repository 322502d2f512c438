import { SpruceHealthPollingTrigger } from '../../nodes/SpruceHealth/SpruceHealthPollingTrigger.node';
import { SpruceHealthTrigger } from '../../nodes/SpruceHealth/SpruceHealthTrigger.node';
import { spruceCredentials } from '../engine/environment/spruceTypes';
import { runNode } from '../engine/actions/runNode';
import { pollBench } from '../engine/triggers/pollBench';
import { startWebhookBench, type WebhookBench } from '../engine/webhooks/startWebhookBench';
import { signed } from '../trigger/triggerBench';
import { startSimulator, type Simulator } from '../simulator/startSimulator';
import type { Job, Stage } from './Job';
import { judge } from './judge';
import type { Reading } from './Reading';
import { VariantSpruce } from './VariantSpruce';

/** Runs jobs in a Spruce that behaves as a reading says. */
export interface Theater {
	/** How the job ends in this reading; see `judge`. */
	outcomeOf(reading: Reading, job: Job): Promise<string>;
}

/** Starts one Spruce for a test file. */
export function theater(): Theater {
	let simulator: Simulator;
	let variant: VariantSpruce;
	let runs = 0;
	beforeAll(async () => {
		simulator = await startSimulator({ contacts: 30, conversations: 25, isUpToDate: true });
		variant = await VariantSpruce.start(simulator);
	});
	afterAll(async () => {
		await variant.close();
		await simulator.close();
	});
	return {
		async outcomeOf(reading, job) {
			simulator.reset();
			runs += 1;
			simulator.token = Buffer.from(`variant:secret${runs}`).toString('base64');
			neverGiveAnEndpointIdTwice(simulator, runs);
			variant.behavior = reading.play?.() ?? (async (request, pass) => await pass(request));
			const benches: WebhookBench[] = [];
			const stage = stageFor(reading, simulator, variant.baseUrl, runs, benches);
			const outcome = await job.perform(stage);
			await Promise.all(benches.map(async (bench) => await bench.close()));
			return judge(job, outcome, stage);
		},
	};
}

/** Spruce never does, but an organization that was reset would; the process remembers endpoints. */
function neverGiveAnEndpointIdTwice({ organization }: Simulator, run: number): void {
	const { newId } = organization;
	organization.newId = (prefix) => (prefix === 'wde' ? `${newId(prefix)}R${run}` : newId(prefix));
}

function stageFor(
	reading: Reading,
	simulator: Simulator,
	baseUrl: string,
	run: number,
	benches: WebhookBench[],
): Stage {
	const credential = { tokenType: 'apiToken', apiToken: simulator.token, baseUrl };
	const workflow = { id: `workflow ${run}` };
	return {
		simulator,
		run: async (parameters, options) =>
			await runNode({ parameters, credentials: credential, node: reading.node, ...options }),
		editor: () => ({ credentials: credential }),
		async webhooks(parameters) {
			const bench = await startWebhookBench({
				nodeType: new SpruceHealthTrigger(),
				parameters,
				credentials: spruceCredentials(credential),
				workflow,
			});
			benches.push(bench);
			return bench;
		},
		polls: (parameters) =>
			pollBench({
				nodeType: new SpruceHealthPollingTrigger(),
				parameters,
				credentials: spruceCredentials(credential),
				workflow,
			}),
		delivery(event, secret) {
			if (reading.deliver !== undefined) return reading.deliver(event, secret);
			const body = JSON.stringify(event);
			return { body, headers: signed(body, secret) };
		},
	};
}
