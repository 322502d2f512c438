import { BoundedMap } from '../../values/BoundedMap';
import { isJsonObject } from '../../values/jsonObject';
import { decoded } from '../wire/namesIn';
import type { Answer, SpruceRequest } from '../wire/request';
import { createdIdsIn } from './YoungRecords';

/** A large batch writes about this many. */
const maxContacts = 10_000;

/** Longer than Spruce's listings and search can lag behind. */
const keptForMs = 3_600_000;

/**
 * The IDs of the contacts that this process has changed, or tried to change, such as by a new link. A
 * listing or a search may still show them as they were before.
 */
export class WrittenContacts {
	private readonly ids = new BoundedMap<true>(maxContacts, keptForMs);

	/** Notes the contact in the path of a write, and the one that it created. */
	note({ method, path }: SpruceRequest, answer: Answer, now: number): void {
		const [, contacts, id] = path.split('/').map(decoded);
		if (contacts !== 'contacts' || method === 'GET') return;
		if (id !== undefined) this.ids.set(id, true, now);
		else if (answer.status !== undefined && isJsonObject(answer.body)) {
			for (const created of createdIdsIn(answer.body)) this.ids.set(created, true, now);
		}
	}

	/** Whether this process has written to a contact within the last hour. */
	has(id: string, now: number): boolean {
		return this.ids.get(id, now) === true;
	}

	/** Lets what is too old leave the memory. */
	forgetExpired(now: number): void {
		this.ids.forgetExpired(now);
	}
}
