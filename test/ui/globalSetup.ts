import bringServersAndPackage from '../e2e/globalSetup';
import { findChromium } from './findChromium';

/** Sees that the browser is there, and brings n8n and the package, before any time limit begins. */
export default async function globalSetup(): Promise<void> {
	await findChromium();
	await bringServersAndPackage();
}
