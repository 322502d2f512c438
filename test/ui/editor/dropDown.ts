import type { Locator, Page } from 'playwright-core';

/** Opens a list, chooses an option, and waits until the list has closed. */
export async function chooseOption(page: Page, combobox: Locator, option: string): Promise<void> {
	const list = await openList(page, combobox);
	// By the text in it: the name of an option holds its description too.
	const named = page.getByText(option, { exact: true });
	await list.getByRole('option').filter({ has: named }).click();
	await list.waitFor({ state: 'hidden' });
}

/** Opens a list that takes several, chooses options, and closes the list. */
export async function chooseOptions(
	page: Page,
	combobox: Locator,
	options: string[],
): Promise<void> {
	const list = await openList(page, combobox);
	for (const name of options) await list.getByRole('option', { name, exact: true }).click();
	await combobox.press('Escape');
	await list.waitFor({ state: 'hidden' });
}

/** Opens a list, reads its options, and closes it. */
export async function optionsOf(page: Page, combobox: Locator): Promise<string[]> {
	const list = await openList(page, combobox);
	const options = await list.getByRole('option').allInnerTexts();
	await combobox.press('Escape');
	await list.waitFor({ state: 'hidden' });
	return options;
}

/** By its id: closed lists with the same options lie in the page too. */
async function openList(page: Page, combobox: Locator): Promise<Locator> {
	await combobox.click();
	return page.locator(`[id="${await combobox.getAttribute('aria-controls')}"]`);
}
