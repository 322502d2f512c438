import { contentProblems, type PackedPackage } from './contentProblems';

/** How to learn what npm would deliver. */
interface Packing {
	/** Whether there is anything to deliver. */
	isBuilt: boolean;
	/** Packs it; rejects with npm's words. */
	pack(): Promise<PackedPackage>;
	/** The files that package.json tells n8n to load. */
	loadedByN8n: string[];
}

/**
 * Says what is wrong with the package that npm would deliver. That npm fails is one problem among others:
 * whoever publishes sees all of them at once.
 */
export async function packageProblems({ isBuilt, pack, loadedByN8n }: Packing): Promise<string[]> {
	if (!isBuilt) return ['Nothing is built yet: run npm run build first.'];
	try {
		return contentProblems(await pack(), loadedByN8n);
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		return [`npm would not publish it. ${said.trim()}`];
	}
}
