import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { createRequire } from 'node:module';

const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get(type: typeof BinaryDataService): BinaryDataService };
};

/** The content of a file that a node gave out, wherever the engine keeps it. */
export async function bytesOf(file: IBinaryData | undefined): Promise<Buffer> {
	if (file === undefined) throw new Error('The item has no such file');
	return await Container.get(BinaryDataService).getAsBuffer(file);
}
