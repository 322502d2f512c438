import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { openAll } from '../e2e/host/processes/openAll';
import { N8nRest } from '../e2e/host/N8nRest';
import { N8nServer } from '../e2e/host/N8nServer';
import { owner } from '../e2e/owner';
import { preparedServer, silentCaller } from '../e2e/prepare';
import { nodeType } from '../e2e/workflowOf';
import type { Simulator } from '../simulator/Simulator';
import { startSimulator, type SimulatorOptions } from '../simulator/startSimulator';
import { signIn } from './editor/signIn';
import { openBrowser, type Browser } from './openBrowser';
import { Screenshots } from './Screenshots';

const usualTypes = [
	nodeType,
	'n8n-nodes-base.manualTrigger',
	// The test of a credential goes through a node that does nothing.
	'n8n-nodes-base.noOp',
	// Edit Fields holds a sheet, and Split Out makes items of its rows.
	'n8n-nodes-base.set',
	'n8n-nodes-base.splitOut',
	// Makes a file of all contacts.
	'n8n-nodes-base.convertToFile',
];

/** A simulated Spruce, an n8n that has the package, and a browser in which its owner is signed in. */
export interface EditorStage {
	simulator: Simulator;
	/** Where n8n is. */
	baseUrl: string;
	browser: Browser;
	/** For what is there before the browser is opened. */
	rest: N8nRest;
	/** Stops all three and removes their data. */
	close(): Promise<void>;
}

/**
 * Starts all three. n8n knows no credential yet.
 *
 * @param nodeTypes what n8n loads
 */
export async function startEditorStage(
	line: N8nLine,
	options: SimulatorOptions,
	nodeTypes = usualTypes,
): Promise<EditorStage> {
	return await openAll(async (keep) => {
		const simulator = await startSimulator(options);
		keep(async () => await simulator.close());
		const server = await startServer(line, nodeTypes);
		keep(async () => await server.stop());
		const rest = new N8nRest(server.baseUrl);
		await rest.setUpOwner(owner);
		const browser = await openBrowser(new Screenshots(line).scale);
		keep(browser.close);
		await signIn(await browser.context.newPage(), server.baseUrl, owner);
		return { simulator, baseUrl: server.baseUrl, browser, rest };
	});
}

async function startServer(line: N8nLine, nodeTypes: string[]): Promise<N8nServer> {
	return await N8nServer.start(silentCaller, { ...(await preparedServer(line)), nodeTypes });
}
