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

/** A Spruce, and what stands in front of it. */
interface House {
	simulator: Simulator;
	variant: VariantSpruce;
}

/** For the tests of a file. A Spruce plays one job at a time, so there is one for each job at once. */
export function theater(): Theater {
	const free: House[] = [];
	let runs = 0;
	afterAll(async () => {
		for (const { simulator, variant } of free) {
			await variant.close();
			await simulator.close();
		}
	});
	return {
		async outcomeOf(reading, job) {
			const house = free.pop() ?? (await openHouse());
			const outcome = await outcomeIn(house, reading, job, ++runs);
			free.push(house);
			return outcome;
		},
	};
}

async function openHouse(): Promise<House> {
	const simulator = await startSimulator({ contacts: 30, conversations: 25, isUpToDate: true });
	return { simulator, variant: await VariantSpruce.start(simulator) };
}

async function outcomeIn(
	{ simulator, variant }: House,
	reading: Reading,
	job: Job,
	run: number,
): Promise<string> {
	simulator.reset();
	simulator.token = Buffer.from(`variant:secret${run}`).toString('base64');
	neverGiveAnEndpointIdTwice(simulator, run);
	variant.behavior = reading.play?.() ?? (async (request, pass) => await pass(request));
	const benches: WebhookBench[] = [];
	const stage = stageFor(reading, simulator, variant.baseUrl, run, benches);
	const outcome = await job.perform(stage);
	await Promise.all(benches.map(async (bench) => await bench.close()));
	return judge(job, outcome, stage);
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
