import type { Page } from 'playwright-core';
import type { N8nLine } from '../../e2e/host/installation/n8nInstall';

/** Where the editors of the two lines of n8n differ. */
export interface EditorLine {
	/** Opens the dialog for a new credential, from a node that has none to choose from. */
	openNewCredential(page: Page): Promise<void>;
	/** Leaves the dialog of a credential that was just saved and found to be right. */
	leaveSavedCredential(page: Page): Promise<void>;
}

/** What each line does in its own way. */
export const editorLines: Record<N8nLine, EditorLine> = {
	'2.x': {
		async openNewCredential(page) {
			await page.getByTestId('node-credentials-empty-state').getByRole('button').click();
		},
		async leaveSavedCredential(page) {
			// It closes by itself.
			await page.getByTestId('credential-edit-dialog').waitFor({ state: 'hidden' });
		},
	},
	'1.x': {
		async openNewCredential(page) {
			await page.getByTestId('node-credentials-select').click();
			await page.getByTestId('node-credentials-select-item-new').click();
		},
		async leaveSavedCredential(page) {
			const modal = page.getByTestId('editCredential-modal');
			await modal.getByTestId('credentials-config-container-test-success').waitFor();
			await modal.getByRole('button', { name: 'Close this dialog' }).click();
			await modal.waitFor({ state: 'hidden' });
		},
	},
};
