import type { Locator, Page } from 'playwright-core';
import { chooseOption, chooseOptions, optionsOf } from './dropDown';
import { ColumnMapper } from './ColumnMapper';
import { CredentialDialog } from './CredentialDialog';
import type { EditorLine } from './editorLines';
import { FilterList } from './FilterList';
import { PickList } from './PickList';

/** An open node: its parameters, and what it gave when it was executed. */
export class NodeView {
	private constructor(
		private readonly page: Page,
		private readonly line: EditorLine,
	) {}

	/** The node that opens after it was added. */
	static async opened(page: Page, line: EditorLine): Promise<NodeView> {
		const node = new NodeView(page, line);
		await node.view.getByTestId('node-execute-button').waitFor();
		return node;
	}

	/** Opens a node of a saved workflow. */
	static async open(
		page: Page,
		line: EditorLine,
		workflowUrl: string,
		name: string,
	): Promise<NodeView> {
		await page.goto(workflowUrl);
		return await NodeView.openOnCanvas(page, line, name);
	}

	/** Opens another node of the workflow. What was executed stays. */
	async leaveFor(name: string): Promise<NodeView> {
		await this.page.keyboard.press('Escape');
		await this.view.waitFor({ state: 'hidden' });
		return await NodeView.openOnCanvas(this.page, this.line, name);
	}

	private static async openOnCanvas(page: Page, line: EditorLine, name: string): Promise<NodeView> {
		await page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
		return await NodeView.opened(page, line);
	}

	/** Opens the dialog for a first credential. */
	async newCredential(): Promise<CredentialDialog> {
		await this.line.openNewCredential(this.page);
		return await CredentialDialog.opened(this.page, this.line);
	}

	/** Opens the credential that the node has. n8n tests it then. */
	async editCredential(): Promise<CredentialDialog> {
		await this.view.getByTestId('credential-edit-button').click();
		return await CredentialDialog.opened(this.page, this.line);
	}

	/** Types into a text field. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.view.getByTestId(`parameter-input-${parameter}`).getByRole('textbox').fill(text);
	}

	/** Switches a parameter on that is off. */
	async switchOn(parameter: string): Promise<void> {
		// The input itself is hidden behind what is drawn.
		await this.view.getByTestId(`parameter-input-${parameter}`).locator('.el-switch').click();
	}

	/** Chooses from the list of a parameter. */
	async choose(parameter: string, option: string): Promise<void> {
		const combobox = this.view.getByTestId(`parameter-input-${parameter}`).getByRole('combobox');
		await chooseOption(this.page, combobox, option);
	}

	/** Chooses several from the list of a parameter. */
	async chooseSeveral(parameter: string, options: string[]): Promise<void> {
		const comboboxes = this.view.getByTestId(`parameter-input-${parameter}`).getByRole('combobox');
		// The one for typing, which is there when the options have come; the other lies below it.
		await chooseOptions(this.page, comboboxes.and(this.view.locator(':enabled')).first(), options);
	}

	/** Adds an option or a field to the collection that has this text on its button. */
	async addOption(button: string, option: string): Promise<void> {
		await chooseOption(this.page, this.view.getByPlaceholder(button, { exact: true }), option);
	}

	/** What the list behind a button for adding options offers. */
	async optionsBehind(button: string): Promise<string[]> {
		return await optionsOf(this.page, this.view.getByPlaceholder(button, { exact: true }));
	}

	/** Presses a button among the parameters. */
	async press(button: string): Promise<void> {
		await this.view.getByRole('button', { name: button, exact: true }).click();
	}

	/** The searchable list of a parameter. */
	pickList(parameter: string): PickList {
		return new PickList(this.page, this.view.getByTestId(`resource-locator-${parameter}`));
	}

	/** The filters, or other groups of fields, of a parameter. */
	filterList(parameter: string): FilterList {
		return new FilterList(this.page, this.view.getByTestId(`fixed-collection-${parameter}`));
	}

	/** The columns of a resource mapper; a node has one at most. */
	columnMapper(): ColumnMapper {
		return new ColumnMapper(this.page, this.view);
	}

	/** Executes the node. */
	async execute(): Promise<void> {
		await this.view.getByTestId('node-execute-button').click();
	}

	/** Waits until the output panel shows a text, and returns everything that is written there. */
	async outputWith(text: string): Promise<string> {
		await this.output.filter({ hasText: text }).waitFor();
		return await this.output.innerText();
	}

	/** What the output panel says above the items, for example "2 items". */
	async itemCount(): Promise<string> {
		return (await this.output.getByTestId('ndv-items-count').innerText()).trim();
	}

	/** Reads what n8n says in a corner when a step has failed, and closes it. */
	async readToast(): Promise<string> {
		const toast = this.page.locator('.el-notification');
		const text = await toast.innerText();
		await toast.locator('.el-notification__closeBtn').click();
		return text;
	}

	private get view(): Locator {
		return this.page.getByTestId('ndv');
	}

	private get output(): Locator {
		return this.view.getByTestId('output-panel');
	}
}
