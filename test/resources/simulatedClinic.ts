import type { IDataObject } from 'n8n-workflow';
import { type NodeRun, type RunNodeOptions, runNode } from '../engine/actions/runNode';
import type { Simulator, SimulatorOptions } from '../simulator/startSimulator';
import { startSimulator } from '../simulator/startSimulator';

/** A simulated organization and our node beside it, for the tests of one file. */
export interface SimulatedClinic {
	readonly simulator: Simulator;
	/** What a user would enter into the credential. */
	readonly credential: IDataObject;
	/** Brings the organization back to its first state, which also happens after each test. */
	startOver(): void;
	/** Runs the node in n8n's engine with these parameters. */
	run(parameters: IDataObject, options?: Partial<RunNodeOptions>): Promise<NodeRun>;
}

/**
 * Starts one simulator for the test file and brings it back to its first state after each test.
 * A test fails when one of its requests violates Spruce's OpenAPI description.
 */
export function simulatedClinic(options: SimulatorOptions = {}): SimulatedClinic {
	let simulator: Simulator;
	let organizations = 1;
	const startOver = () => {
		simulator.reset();
		// A new token, because what the node remembers for the old one is no longer true.
		simulator.token = Buffer.from(`simulator:secret${++organizations}`).toString('base64');
	};
	beforeAll(async () => {
		simulator = await startSimulator({ contacts: 30, conversations: 12, ...options });
	});
	afterEach(() => {
		const { violations } = simulator;
		startOver();
		expect(violations).toEqual([]);
	});
	afterAll(async () => await simulator.close());
	return {
		startOver,
		get simulator() {
			return simulator;
		},
		get credential() {
			const { token: apiToken, baseUrl } = simulator;
			return { tokenType: 'apiToken', apiToken, baseUrl };
		},
		async run(parameters, more) {
			return await runNode({ parameters, credentials: this.credential, ...more });
		},
	};
}
