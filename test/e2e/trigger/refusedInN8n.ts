import type { Simulator } from '../../simulator/Simulator';
import type { Fault } from '../../simulator/faults/FaultPlan';
import { startSimulator } from '../../simulator/startSimulator';
import type { Stage } from '../Stage';
import type { Credential } from '../host/Credential';
import { freePort } from '../host/processes/freePort';
import { simulatorCredential } from '../simulatorCredential';
import { pollingTrigger, TriggerWorkflow } from './TriggerWorkflow';

const wrongToken = 'wrong-token-of-a-trigger';

const cases: Array<{ what: string; says: RegExp; node?: typeof pollingTrigger }> = [
	{
		what: 'with a wrong token',
		says: /Spruce Health refused the API token\. .*Compare the credential with Settings > API Access/,
	},
	{
		what: 'where API access is off',
		says: /Spruce Health refused the API token\. .*API access is off .*Spruce Support can say/,
	},
	{
		what: 'while the API cannot be reached',
		says: /Spruce Health did not answer\. .*Check .* the Base URL .*\. The network reported ECONNREFUSED/,
	},
	{
		what: 'while the API takes requests and does not answer',
		says: /Spruce Health did not answer\. .*Check .* the Base URL/,
	},
	{
		what: 'with a polling trigger while the API takes requests and does not answer',
		says: /Spruce Health did not answer\. .*Check .* the Base URL/,
		node: pollingTrigger,
	},
];

interface Attempt {
	workflow: TriggerWorkflow;
	/** What n8n says. */
	refusal: Promise<string>;
}

/** Workflows that cannot be activated, and what their users are told. */
export function refusedInN8n(stage: () => Stage): void {
	const simulators: Simulator[] = [];
	let switchedOff: Simulator;
	let endpointsBefore: string[];
	const attempts: Attempt[] = [];

	async function startAnother(fault: Fault): Promise<Simulator> {
		const simulator = await startSimulator({ contacts: 1, conversations: 1 });
		simulators.push(simulator);
		simulator.faults.add({ ...fault, times: Infinity });
		return simulator;
	}

	// All at once and ahead of the other tests, which go on meanwhile: n8n 2 tries each activation five
	// times, with longer and longer pauses, and gives up after 84 s.
	beforeAll(async () => {
		switchedOff = await startAnother({ kind: 'status', status: 403 });
		endpointsBefore = switchedOff.organization.webhookEndpoints.map(({ id }) => id);
		const { simulator, rest } = stage();
		const working = simulatorCredential(simulator);
		const baseUrl = `http://127.0.0.1:${await freePort()}/v1`;
		const credentials: Credential[] = [
			simulatorCredential(simulator, wrongToken),
			simulatorCredential(switchedOff),
			{ ...working, data: { ...working.data, baseUrl } },
			// One each: the calls with one token wait for each other.
			simulatorCredential(await startAnother({ kind: 'hang' })),
			simulatorCredential(await startAnother({ kind: 'hang' })),
		];
		for (const [index, credential] of credentials.entries()) {
			const { what, node } = cases[index];
			const workflow = await TriggerWorkflow.create(stage(), {
				name: `Activated ${what}`,
				node,
				...(node && { parameters: { source: 'newMessage' } }),
				credential: await rest.createCredential(credential),
			});
			const refusal = workflow.activate().then(
				() => 'n8n has activated it',
				(error: Error) => error.message,
			);
			attempts.push({ workflow, refusal });
		}
	});

	afterAll(async () => {
		await Promise.all(simulators.map(async (simulator) => await simulator.close()));
	});

	it.each(cases.map(({ what, says }, index) => [what, says, index] as const))(
		'says what to do when a workflow is activated %s, and leaves no endpoint behind',
		async (_, says, index) => {
			const { workflow, refusal } = attempts[index];
			expect(await refusal).toMatch(says);
			expect(await refusal).not.toContain(wrongToken);
			expect(await workflow.isActive()).toBe(false);
			expect(workflow.endpoints).toEqual([]);
			const { webhookEndpoints } = switchedOff.organization;
			expect(webhookEndpoints.map(({ id }) => id)).toEqual(endpointsBefore);
		},
	);
}
