import type { Locator, Page } from 'playwright-core';
import type { EditorLine } from './editorLines';

/** The dialog of one credential. */
export class CredentialDialog {
	private constructor(
		private readonly page: Page,
		private readonly line: EditorLine,
	) {}

	/** The dialog that is opening. */
	static async opened(page: Page, line: EditorLine): Promise<CredentialDialog> {
		const dialog = new CredentialDialog(page, line);
		await dialog.fields.waitFor();
		return dialog;
	}

	/** Types into a field. */
	async fill(field: string, text: string): Promise<void> {
		await this.fields.getByTestId(`parameter-input-${field}`).locator('input').fill(text);
	}

	/** What stands in a field. */
	async valueOf(field: string): Promise<string> {
		return await this.fields.getByTestId(`parameter-input-${field}`).locator('input').inputValue();
	}

	/** How a field shows what is in it: `password` as dots. */
	async typeOf(field: string): Promise<string | null> {
		const input = this.fields.getByTestId(`parameter-input-${field}`).locator('input');
		return await input.getAttribute('type');
	}

	/** Saves a credential that Spruce refuses, and opens what n8n says about it. */
	async saveRefused(): Promise<void> {
		await this.page.getByTestId('credential-save-button').click();
		await this.fields.getByText('Couldn’t connect with these settings').waitFor();
		await this.fields.getByText('More details').click();
	}

	/** Saves a credential that Spruce accepts, and goes back to the node. */
	async saveAccepted(): Promise<void> {
		await this.page.getByTestId('credential-save-button').click();
		await this.line.leaveSavedCredential(this.page);
	}

	/** What the dialog says when the test of the credential went well. */
	async successText(): Promise<string> {
		return await this.fields.getByTestId('credentials-config-container-test-success').innerText();
	}

	private get fields(): Locator {
		return this.page.getByTestId('credential-edit-dialog');
	}
}
