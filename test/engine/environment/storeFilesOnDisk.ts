import { BinaryDataService } from 'n8n-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface ServiceContainer {
	get(type: typeof BinaryDataService): BinaryDataService;
	set(type: typeof BinaryDataService, service: BinaryDataService): void;
}

const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: ServiceContainer;
};

/**
 * For the tests of a block, the engine keeps binary data in files, as a server of n8n does, instead
 * of in memory. The files go when the tests are over.
 */
export function storeFilesOnDisk(): { readonly folder: string } {
	const inMemory = Container.get(BinaryDataService);
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-binary-data-'));
		const onDisk = new BinaryDataService(...serviceArguments(folder));
		await onDisk.init();
		Container.set(BinaryDataService, onDisk);
	});
	afterAll(() => {
		Container.set(BinaryDataService, inMemory);
		rmSync(folder, { recursive: true, force: true });
	});
	return {
		get folder() {
			return folder;
		},
	};
}

/** Settings with which n8n's server starts, and reporters of mishaps that do not happen here. */
function serviceArguments(folder: string): ConstructorParameters<typeof BinaryDataService> {
	const config = {
		mode: 'filesystem',
		availableModes: ['filesystem'],
		localStoragePath: folder,
		signingSecret: 'of a test',
	};
	return [config, undefined, undefined] as unknown as ConstructorParameters<
		typeof BinaryDataService
	>;
}
