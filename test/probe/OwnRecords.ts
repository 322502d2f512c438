import { randomBytes, randomUUID } from 'node:crypto';
import { idOf, type Answer, type JsonObject } from './calls/Answer';
import { ProbeStop } from './calls/ProbeStop';
import type { SpruceCalls } from './calls/SpruceCalls';
import { recordIn, recordsOf } from './reading/records';

/** The tag that the probe makes. Spruce's API cannot delete tags, so it always has the same name. */
export const ownTag = 'n8n probe';

/** Gone or never there. */
const goneStatuses = [200, 202, 204, 404, 410];

/**
 * The contact that the probe makes for itself: a name without a phone number or email address, so that
 * nothing can reach anybody.
 */
export class OwnRecords {
	readonly givenName = 'n8n probe';
	readonly familyName = randomBytes(6).toString('hex');
	private created?: Promise<Answer>;
	private isDeleted = false;

	constructor(private readonly spruce: SpruceCalls) {}

	/** The answer to the creation, which happens once. */
	async creation(): Promise<Answer> {
		this.created ??= this.create();
		return await this.created;
	}

	/** The path of the contact. Throws where it could not be created. */
	async path(): Promise<string> {
		await this.creation().catch(() => undefined);
		if (this.spruce.ownContactIds.size === 0) await this.claimFound();
		const [id] = this.spruce.ownContactIds;
		if (id === undefined) throw new ProbeStop('The contact of the probe could not be created.');
		return `/contacts/${encodeURIComponent(id)}`;
	}

	/** Deletes the contact, as often as it is called. */
	async delete(): Promise<Answer> {
		const answer = await this.spruce.send('DELETE', await this.path());
		this.isDeleted ||= goneStatuses.includes(answer.status);
		return answer;
	}

	/** Finds the contact by its name, which is random. */
	async search(): Promise<string[]> {
		const { givenName, familyName } = this;
		const structured = { nameFilter: [{ match: 'all', names: [{ givenName, familyName }] }] };
		const found = await this.spruce.send('POST', '/contacts/search', {
			query: { pageSize: 10 },
			body: { structured },
		});
		return recordsOf(found, 'contacts')
			.filter((contact) => this.isOwn(contact))
			.flatMap((contact) => idOf(contact) ?? []);
	}

	/** Deletes what is left. Returns whether the contact is gone. */
	async clean(): Promise<boolean> {
		if (this.created === undefined || this.isDeleted) return true;
		try {
			await this.delete();
		} catch {
			return false;
		}
		return this.isDeleted;
	}

	private async create(): Promise<Answer> {
		const { givenName, familyName } = this;
		const answer = await this.spruce.send('POST', '/contacts', {
			body: { givenName, familyName },
			idempotencyKey: randomUUID(),
		});
		const { record } = recordIn(answer, 'contact');
		const id = idOf(record);
		// An answer with somebody else's contact must not make it ours, which is deleted in the end.
		if (id !== undefined && this.isOwn(record)) this.spruce.ownContactIds.add(id);
		return answer;
	}

	/** The answer to the creation may have been lost, or have had no record. */
	private async claimFound(): Promise<void> {
		for (const id of await this.search()) this.spruce.ownContactIds.add(id);
	}

	private isOwn({ givenName, familyName }: JsonObject): boolean {
		return givenName === this.givenName && familyName === this.familyName;
	}
}
