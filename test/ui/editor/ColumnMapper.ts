import type { Locator, Page } from 'playwright-core';

/** The columns of a record, to be filled in one by one or by the fields of the input. */
export class ColumnMapper {
	/** @param node the open node that has the columns */
	constructor(
		private readonly page: Page,
		private readonly node: Locator,
	) {}

	/** What the columns are called, in the order in which they can be filled in. */
	async columns(): Promise<string[]> {
		await this.fields.first().waitFor();
		return (await this.fields.allInnerTexts()).map((text) => text.split('\n')[0].trim());
	}

	/** The columns by which a record is found. */
	async matchingColumns(): Promise<string[]> {
		const chosen = this.matching.locator('.el-tag');
		await chosen.first().waitFor();
		return (await chosen.allInnerTexts()).map((text) => text.trim());
	}

	/** Adds a column by which a record is found. */
	async matchOn(column: string): Promise<void> {
		const combobox = this.matching.getByRole('combobox', { disabled: false }).first();
		// The chosen columns lie above the middle of the box.
		await this.matching.locator('.el-select__caret').click();
		const list = this.page.locator(`[id="${await combobox.getAttribute('aria-controls')}"]`);
		await list.getByText(column, { exact: true }).click();
		await combobox.press('Escape');
		await list.waitFor({ state: 'hidden' });
	}

	/** Chooses how the columns are filled in, by the name of the way. */
	async choose(mode: string): Promise<void> {
		const combobox = this.node.getByTestId('mapping-mode-select').getByRole('combobox');
		await combobox.click();
		const list = this.page.locator(`[id="${await combobox.getAttribute('aria-controls')}"]`);
		await list.getByText(mode, { exact: true }).click();
		await list.waitFor({ state: 'hidden' });
	}

	/** Types into a column. */
	async fill(column: string, text: string): Promise<void> {
		await this.fields.filter({ hasText: column }).getByRole('textbox').fill(text);
	}

	private get matching(): Locator {
		return this.node.getByTestId('matching-column-select');
	}

	private get fields(): Locator {
		return this.node.getByTestId('mapping-fields-container').locator('.parameter-item');
	}
}
