import type { Locator, Page } from 'playwright-core';
import { chooseOption, chooseOptions } from './dropDown';

/** Groups of fields that the user adds one after the other. */
export class FilterList {
	/** @param list the parameter that holds the groups */
	constructor(
		private readonly page: Page,
		private readonly list: Locator,
	) {}

	/** Adds a group. */
	async add(group: string): Promise<void> {
		await chooseOption(this.page, this.list.getByPlaceholder('Add Filter'), group);
	}

	/** Types into a text field, which is in one group only. */
	async fill(parameter: string, text: string): Promise<void> {
		await this.field(parameter).getByRole('textbox').fill(text);
	}

	/** Chooses several from a list, which is in one group only. */
	async chooseSeveral(parameter: string, options: string[]): Promise<void> {
		// The one for typing, which is there when the options have come; the other lies below it.
		const combobox = this.field(parameter).getByRole('combobox', { disabled: false }).first();
		await chooseOptions(this.page, combobox, options);
	}

	/** Chooses from a list that every group has, in the group that has this other parameter. */
	async chooseBeside(other: string, parameter: string, option: string): Promise<void> {
		const group = this.list
			.locator('.parameter-input-list-wrapper')
			.filter({ has: this.page.getByTestId(`parameter-input-${other}`) });
		const combobox = group.getByTestId(`parameter-input-${parameter}`).getByRole('combobox');
		await chooseOption(this.page, combobox, option);
	}

	private field(parameter: string): Locator {
		return this.list.getByTestId(`parameter-input-${parameter}`);
	}
}
