import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';

/** The pictures of the README: taken on n8n 2.x, where the environment names a folder for them. */
export class Screenshots {
	private readonly folder: string | undefined;

	constructor(line: N8nLine) {
		if (line === '2.x') this.folder = process.env.SCREENSHOTS || undefined;
	}

	/** Whether pictures are taken. */
	get areWanted(): boolean {
		return this.folder !== undefined;
	}

	/** Takes a picture of what the browser shows. */
	async take(page: Page, name: string): Promise<void> {
		if (this.folder === undefined) return;
		await mkdir(this.folder, { recursive: true });
		// What n8n says in passing is not part of the screen.
		await page.waitForFunction('document.querySelector(".el-notification") === null');
		const path = join(this.folder, `${name}.png`);
		await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
	}
}
