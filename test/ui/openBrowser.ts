import { join } from 'node:path';
import { chromium, selectors, type BrowserContext } from 'playwright-core';
import { createTemporaryFolder, removeFolder } from '../e2e/host/installation/temporaryFolder';
import { findChromium } from './findChromium';

/** For every step in the browser; the slowest take a few seconds. */
const stepTimeoutMs = 120_000;
/**
 * Whatever is not on this computer is asked of a proxy that does not exist, and so fails at once.
 * Intercepting each request would do the same, and switch the browser's cache off.
 */
const loopbackOnly = [
	'--proxy-server=http://nowhere.invalid:80',
	'--proxy-bypass-list=127.0.0.1',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
	'--disable-quic',
];

/** A running browser that reaches this computer only, and with a profile of its own. */
export interface Browser {
	context: BrowserContext;
	/** Ends it and removes its profile. */
	close(): Promise<void>;
}

/**
 * Starts a browser without a window.
 *
 * @param scale how many pixels of a picture are one pixel of the page, in each direction
 */
export async function openBrowser(scale = 1): Promise<Browser> {
	const executablePath = await findChromium();
	const folder = await createTemporaryFolder();
	try {
		selectors.setTestIdAttribute('data-test-id');
		const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
			executablePath,
			args: loopbackOnly,
			env: { PATH: process.env.PATH, HOME: folder },
			viewport: { width: 1280, height: 800 },
			deviceScaleFactor: scale,
			locale: 'en-US',
			timezoneId: 'UTC',
			reducedMotion: 'reduce',
			serviceWorkers: 'block',
		});
		context.setDefaultTimeout(stepTimeoutMs);
		const close = async () => {
			await context.close();
			await removeFolder(folder);
		};
		return { context, close };
	} catch (error) {
		await removeFolder(folder);
		throw error;
	}
}
