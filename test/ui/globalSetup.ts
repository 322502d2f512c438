import installServersAndPackPackage from '../e2e/globalSetup';
import { findChromium } from './findChromium';

/** Fails early where the browser is missing; then installs n8n and packs the package. */
export default async function globalSetup(): Promise<void> {
	await findChromium();
	await installServersAndPackPackage();
}
