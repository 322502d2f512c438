import type { Page } from 'playwright-core';
import type { Credential, CredentialReference } from '../e2e/host/Credential';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { simulatorCredential } from '../e2e/simulatorCredential';
import type { Simulator } from '../simulator/Simulator';
import type { SimulatorOptions } from '../simulator/startSimulator';
import { type EditorStage, startEditorStage } from './EditorStage';

/** What the tests of a group have: an editor for all of them, and a page for each. */
export interface EditorBench {
	readonly stage: EditorStage;
	readonly page: Page;
	/** The saved credential. */
	readonly credential: CredentialReference;
}

/** How an editor is set up. */
export interface EditorSettings {
	simulator: SimulatorOptions;
	/** What n8n loads. */
	nodeTypes?: string[];
	/** The credential that is saved before the tests; left out, that of the simulator; null for none. */
	credential?: ((simulator: Simulator) => Credential) | null;
}

/** Starts an editor before the tests of a group, and stops it after them. */
export function editorBench(
	line: N8nLine,
	{ simulator, nodeTypes, credential: credentialOf = simulatorCredential }: EditorSettings,
): EditorBench {
	let stage: EditorStage;
	let page: Page;
	let credential: CredentialReference;

	beforeAll(async () => {
		stage = await startEditorStage(line, simulator, nodeTypes);
		if (credentialOf !== null) {
			credential = await stage.rest.createCredential(credentialOf(stage.simulator));
		}
	});

	beforeEach(async () => {
		page = await stage.browser.context.newPage();
	});

	afterEach(async () => await page?.close());

	afterAll(async () => await stage?.close());

	return {
		get stage() {
			return stage;
		},
		get page() {
			return page;
		},
		get credential() {
			return credential;
		},
	};
}
