import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import sharp from 'sharp';
import type { N8nLine } from '../e2e/host/installation/n8nInstall';
import { type Frame, movingPicture } from './movingPicture';

type Clip = PageScreenshotOptions['clip'];

/** The pictures of the documentation: taken on n8n 2.x, where the environment names a folder for them. */
export class Screenshots {
	private readonly folder: string | undefined;
	private readonly frames: Frame[] = [];

	constructor(line: N8nLine) {
		if (line === '2.x') this.folder = process.env.SCREENSHOTS || undefined;
	}

	/** Whether pictures are taken. */
	get areWanted(): boolean {
		return this.folder !== undefined;
	}

	/** Pixels of a picture for one of the page: pictures are shown on screens that have two. */
	get scale(): number {
		return this.areWanted ? 2 : 1;
	}

	/** Takes a picture of what the browser shows, or of a part of it. */
	async take(page: Page, name: string, clip?: Clip): Promise<void> {
		if (!this.areWanted) return;
		const picture = await photograph(page, clip);
		// A quarter of the size, and the editor has few colors.
		await this.save(`${name}.png`, await sharp(picture).png({ palette: true }).toBuffer());
	}

	/** Keeps what the browser shows for a picture that moves, where it stands for so many ms. */
	async film(page: Page, ms: number): Promise<void> {
		if (this.areWanted) this.frames.push({ picture: await photograph(page), ms });
	}

	/** Saves what was filmed since the last time as a picture that moves. */
	async saveFilm(name: string): Promise<void> {
		if (this.areWanted) await this.save(`${name}.gif`, await movingPicture(this.frames.splice(0)));
	}

	private async save(file: string, content: Buffer): Promise<void> {
		if (this.folder === undefined) return;
		const path = join(this.folder, file);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

async function photograph(page: Page, clip?: Clip): Promise<Buffer> {
	// What n8n says in passing is not part of the screen.
	await page.waitForFunction('document.querySelector(".el-notification") === null');
	return await page.screenshot({ animations: 'disabled', caret: 'hide', clip });
}
