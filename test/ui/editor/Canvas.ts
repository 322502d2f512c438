import type { Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { NodeView } from './NodeView';
import type { EditorLine } from './editorLines';

/** A part of a page, in pixels. */
type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** The buttons that stand before the workflow. */
const hideButtons =
	'.vue-flow__panel, [class*=executionButtons], [class*=nodeButtonsWrapper] { visibility: hidden; }';
/** In pixels, around a workflow. */
const margin = 16;
/** On the canvas, beside a workflow of which everything is shown. */
const emptyPlace = { x: 4, y: 400 };
/** The names of nodes stand below them, and their plus signs at the right. */
const marginOfNames = 60;

/** The canvas with the nodes of a workflow. */
export class Canvas {
	private constructor(
		private readonly page: Page,
		private readonly line: EditorLine,
	) {}

	/** Opens a saved workflow. */
	static async open(page: Page, line: EditorLine, workflowUrl: string): Promise<Canvas> {
		await page.goto(workflowUrl);
		const canvas = new Canvas(page, line);
		await page.getByTestId('canvas-node').first().waitFor();
		return canvas;
	}

	/** Imports a file into a new workflow. */
	static async importing(
		page: Page,
		line: EditorLine,
		baseUrl: string,
		file: string,
	): Promise<Canvas> {
		await page.goto(`${baseUrl}/workflow/new`);
		await page.getByTestId('workflow-import-input').setInputFiles(file);
		const canvas = new Canvas(page, line);
		await page.getByTestId('canvas-node').first().waitFor();
		return canvas;
	}

	/** The beginnings of the notes that are too small for their text. */
	async cutNotes(): Promise<string[]> {
		return await this.page
			.getByTestId('sticky')
			.evaluateAll((notes) =>
				notes
					.filter((note) =>
						[note, ...note.querySelectorAll('*')].some(
							({ scrollHeight, clientHeight }) =>
								clientHeight > 0 && scrollHeight > clientHeight + 2,
						),
					)
					.map((note) => (note.textContent ?? '').slice(0, 40)),
			);
	}

	/** Shows the whole workflow alone, with nothing selected; returns the part of the page that it takes. */
	async fit(): Promise<Clip> {
		await this.page.getByTestId('zoom-to-fit').click();
		await this.page.locator('.vue-flow__pane').click({ position: emptyPlace });
		await this.page.addStyleTag({ content: hideButtons });
		const parts = await this.page.locator('.vue-flow__node, .vue-flow__edge-path').all();
		const boxes = (await Promise.all(parts.map(async (part) => await part.boundingBox()))).filter(
			(box) => box !== null,
		);
		const left = Math.min(...boxes.map(({ x }) => x)) - margin;
		const top = Math.min(...boxes.map(({ y }) => y)) - margin;
		const right = Math.max(...boxes.map(({ x, width }) => x + width)) + marginOfNames;
		const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + marginOfNames;
		return { x: left, y: top, width: right - left, height: bottom - top };
	}

	/** Whether n8n marks a node as one in which something is missing. */
	async isMarked(name: string): Promise<boolean> {
		const node = this.page.locator(
			`[data-test-id=canvas-node][data-node-name=${JSON.stringify(name)}]`,
		);
		await node.waitFor();
		return (await node.getByTestId('node-issues').count()) > 0;
	}

	/** Presses Execute workflow. */
	async execute(): Promise<void> {
		await this.page.getByTestId('execute-workflow-button').first().click();
	}

	/** Waits until n8n says that a trigger waits for its event. */
	async waitingFor(trigger: string): Promise<void> {
		await this.node(trigger)
			.getByTestId('canvas-trigger-button')
			.or(this.page.getByText('Waiting for trigger event'))
			.first()
			.waitFor();
	}

	/** Waits until a node has the mark of success. */
	async succeeded(name: string): Promise<void> {
		await this.node(name).getByTestId('canvas-node-status-success').waitFor();
	}

	/** Opens a node. */
	async openNode(name: string): Promise<NodeView> {
		await this.node(name).dblclick();
		return await NodeView.opened(this.page, this.line);
	}

	private node(name: string): Locator {
		return this.page.getByTestId('canvas-node').filter({ hasText: name });
	}
}
