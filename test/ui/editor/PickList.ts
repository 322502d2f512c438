import type { Locator, Page } from 'playwright-core';

/** A searchable list from which one record is chosen. */
export class PickList {
	/** @param field the parameter that the list belongs to */
	constructor(
		private readonly page: Page,
		private readonly field: Locator,
	) {}

	/** Opens the list and returns the entries that it begins with. */
	async open(): Promise<string[]> {
		await this.field.getByTestId('rlc-input').click();
		await this.entries.first().waitFor();
		return await this.texts();
	}

	/** Scrolls to the end and returns the entries when there are more than before. */
	async scrollToEnd(): Promise<string[]> {
		const before = await this.entries.count();
		await this.entries.last().scrollIntoViewIfNeeded();
		await this.entries.nth(before).waitFor();
		return await this.texts();
	}

	/** Types into the list and waits for an entry with this text. */
	async search(words: string, expected: string): Promise<void> {
		await this.page.getByTestId('rlc-search').locator('visible=true').fill(words);
		await this.entry(expected).waitFor();
	}

	/** Chooses the entry with this text. */
	async pick(text: string): Promise<void> {
		await this.entry(text).click();
		await this.entries.first().waitFor({ state: 'hidden' });
	}

	/** What the closed field shows. */
	async chosen(): Promise<string> {
		return await this.field.getByTestId('rlc-input').inputValue();
	}

	private entry(text: string): Locator {
		return this.entries.filter({ hasText: text });
	}

	private async texts(): Promise<string[]> {
		return (await this.entries.allInnerTexts()).map((text) => text.trim());
	}

	private get entries(): Locator {
		return this.page.getByTestId('rlc-item');
	}
}
