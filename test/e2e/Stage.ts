import type { Simulator } from '../simulator/Simulator';
import { type SimulatorOptions, startSimulator } from '../simulator/startSimulator';
import type { CredentialReference } from './host/Credential';
import { openAll } from './host/processes/openAll';
import { N8nRest } from './host/N8nRest';
import { N8nServer, type N8nServerOptions } from './host/N8nServer';
import type { Owner } from './host/Owner';
import type { Caller } from './host/processes/Caller';
import { simulatorCredential } from './simulatorCredential';

/** What a stage is set up with. */
export interface StageOptions {
	n8n: N8nServerOptions;
	simulator: SimulatorOptions;
	owner: Owner;
}

/** A simulated Spruce, and an n8n that has the package, an owner and a credential for it. */
export interface Stage {
	server: N8nServer;
	/** Signed in as the owner. */
	rest: N8nRest;
	simulator: Simulator;
	/** The saved credential with the simulator's token. */
	credential: CredentialReference;
	/** Stops both and removes their data. */
	close(): Promise<void>;
}

/** Starts a simulator and an n8n that can talk to it. */
export async function startStage(caller: Caller, options: StageOptions): Promise<Stage> {
	return await openAll(async (keep) => {
		const simulator = await startSimulator(options.simulator);
		keep(async () => await simulator.close());
		const server = await N8nServer.start(caller, options.n8n);
		keep(async () => await server.stop());
		const rest = new N8nRest(server.baseUrl);
		await rest.setUpOwner(options.owner);
		const credential = await rest.createCredential(simulatorCredential(simulator));
		return { server, rest, simulator, credential };
	});
}
