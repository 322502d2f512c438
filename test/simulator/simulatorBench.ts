import { SimulatorClient } from './SimulatorClient';
import { type Simulator, type SimulatorOptions, startSimulator } from './startSimulator';

/** A simulator for the tests of one file, back in its first state before each of them. */
export interface SimulatorBench {
	readonly simulator: Simulator;
	readonly client: SimulatorClient;
}

/** Starts a simulator before the tests of a file and closes it after them. */
export function simulatorBench(options: SimulatorOptions): SimulatorBench {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator(options);
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());
	return {
		get simulator() {
			return simulator;
		},
		get client() {
			return new SimulatorClient(simulator);
		},
	};
}
