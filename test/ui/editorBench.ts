import type { Page } from 'playwright-core';
import type { CredentialReference } from '../e2e/host/Credential';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { simulatorCredential } from '../e2e/simulatorCredential';
import type { SimulatorOptions } from '../simulator/startSimulator';
import { type EditorStage, startEditorStage } from './EditorStage';

/** What the tests of a group have: an editor for all of them, and a page for each. */
export interface EditorBench {
	readonly stage: EditorStage;
	readonly page: Page;
	/** A saved credential with the simulator's token. */
	readonly credential: CredentialReference;
}

/** Starts an editor before the tests of a group, and stops it after them. */
export function editorBench(
	line: N8nLine,
	options: SimulatorOptions,
	nodeTypes?: string[],
): EditorBench {
	let stage: EditorStage;
	let page: Page;
	let credential: CredentialReference;

	beforeAll(async () => {
		stage = await startEditorStage(line, options, nodeTypes);
		credential = await stage.rest.createCredential(simulatorCredential(stage.simulator));
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
