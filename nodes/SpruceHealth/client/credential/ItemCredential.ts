import type { ICredentialDataDecryptedObject, ICredentialsDecrypted } from 'n8n-workflow';
import type { N8nContext } from '../wire/n8nContext';

const type = 'spruceHealthApi';

/** A token may be replaced in Spruce while a long listing is read. */
const maxAgeMs = 60_000;

/**
 * The credential of one item. n8n decrypts it anew for each request, and takes the one of the first
 * item then, unless it is handed over with the request (read in n8n 2.41.1 and 1.123.81).
 */
export class ItemCredential {
	private constructor(
		private readonly context: N8nContext,
		private readonly itemIndex: number,
		private latest: ICredentialDataDecryptedObject,
		private readAt: number,
	) {}

	static async read(context: N8nContext, itemIndex: number): Promise<ItemCredential> {
		const credential = await context.getCredentials(type, itemIndex);
		return new ItemCredential(context, itemIndex, credential, Date.now());
	}

	/** As it was read last. */
	get data(): ICredentialDataDecryptedObject {
		return this.latest;
	}

	/** For n8n's requests; at most a minute old. */
	async forRequest(): Promise<ICredentialsDecrypted> {
		if (Date.now() - this.readAt > maxAgeMs) {
			this.latest = await this.context.getCredentials(type, this.itemIndex);
			this.readAt = Date.now();
		}
		return { id: '', name: '', type, data: this.latest };
	}
}
