import type { Locator, Page } from 'playwright-core';
import { NodeView } from './NodeView';
import type { EditorLine } from './editorLines';

/** The panel in which nodes are found and added. */
export class NodeCreator {
	private constructor(
		private readonly page: Page,
		private readonly line: EditorLine,
	) {}

	/** Begins a new workflow and opens the panel for its first step. */
	static async open(page: Page, baseUrl: string, line: EditorLine): Promise<NodeCreator> {
		await page.goto(`${baseUrl}/workflow/new`);
		await page.getByTestId('canvas-add-button').click();
		return new NodeCreator(page, line);
	}

	/** Closes the open node and opens the panel for the step behind it, by the plus sign of that node. */
	static async openBehind(page: Page, line: EditorLine, node: string): Promise<NodeCreator> {
		await page.keyboard.press('Escape');
		await page.getByTestId('ndv').waitFor({ state: 'hidden' });
		const last = page.getByTestId('canvas-node').filter({ hasText: node });
		await last.getByTestId('canvas-handle-plus').click();
		return new NodeCreator(page, line);
	}

	/** Types a word and chooses a node of the result, which opens the list of its operations. */
	async find(word: string, node: string): Promise<void> {
		await this.page.getByTestId('node-creator-search-bar').fill(word);
		await this.names.getByText(node, { exact: true }).click();
		await this.names.filter({ hasNotText: node }).first().waitFor();
	}

	/** The operations that the panel shows by now. */
	async operations(): Promise<string[]> {
		return await this.names.allInnerTexts();
	}

	/** Brings an operation into the visible part of the panel. */
	async scrollTo(operation: string): Promise<void> {
		await this.names.getByText(operation, { exact: true }).scrollIntoViewIfNeeded();
	}

	/** Adds the node with one of its operations. */
	async add(operation: string): Promise<NodeView> {
		await this.names.getByText(operation, { exact: true }).click();
		return await NodeView.opened(this.page, this.line);
	}

	private get names(): Locator {
		return this.page.getByTestId('node-creator-item-name');
	}
}
