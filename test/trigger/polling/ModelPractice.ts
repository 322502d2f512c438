import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

/** A message or contact, and when Spruce shows it; times in ms. */
export interface Fact {
	id: string;
	/** The conversation of a message. */
	conversation: string;
	isInbound: boolean;
	happensAt: number;
	/** How far ahead of that it is dated. */
	aheadMs?: number;
	/** When listings of conversations, or a search, begin to show it. */
	listedAt: number;
	/** When the items of its conversation begin to show it. */
	readableAt: number;
}

/** How the model behaves in ways that Spruce does not document. */
export interface Habits {
	pageSize: number;
	/** Whether conversations with the latest activity come first. Then all come on one page. */
	isNewestFirst: boolean;
	/** Whether the next page begins after as many records as came before, whichever they were. */
	countsPages?: boolean;
	/** How long a request takes, e.g. because it waits for the rate limit. */
	requestTakesMs: number;
	/** Whether answers have no `Date` header, so that only this computer's clock is known. */
	isSilentAboutTime?: boolean;
}

/** A Spruce whose whole future is given. It shows the part that is visible at its clock. */
export class ModelPractice {
	clock = 0;

	/** After this many more requests, one is refused. */
	failsAfter = Infinity;

	/** After this many more requests, every page says that there is more, but not where. */
	losesTokensAfter = Infinity;

	/** These conversations cannot be read. */
	readonly unreadable = new Set<string>();

	/** The status with which they are refused. */
	refusal = 400;

	/** These conversations were deleted. */
	readonly deleted = new Set<string>();

	constructor(
		private readonly facts: readonly Fact[],
		private readonly habits: Habits,
	) {}

	respond = ({ path, query = {}, body }: SpruceRequest): Answer => {
		this.clock += this.habits.requestTakesMs;
		if (this.failsAfter-- <= 0) {
			this.failsAfter = Infinity;
			return this.answer(400, { type: 'invalid_input' });
		}
		this.losesTokensAfter -= 1;
		if (path === '/conversations') return this.conversations(query);
		if (path === '/contacts/search') return this.search(query, body);
		const [, , conversation, items] = path.split('/');
		if (this.deleted.has(conversation)) return this.answer(404, {});
		if (items === undefined) return this.conversation(conversation);
		if (this.unreadable.has(conversation)) {
			return this.answer(this.refusal, { type: 'invalid_input' });
		}
		return this.items(query, conversation);
	};

	private answer(status: number, body: IDataObject): Answer {
		const headers: Record<string, string> = { 's-request-id': '0E5Q' };
		if (this.habits.isSilentAboutTime !== true) headers.date = new Date(this.clock).toUTCString();
		return { status, headers, body };
	}

	private conversations(query: IDataObject): Answer {
		const latest = new Map<string, Fact>();
		for (const fact of this.facts) {
			if (fact.listedAt > this.clock) continue;
			const before = latest.get(fact.conversation)?.happensAt ?? -Infinity;
			if (fact.happensAt > before) latest.set(fact.conversation, fact);
		}
		const sign = this.habits.isNewestFirst ? -1 : 1;
		const records = [...latest].map(([id, fact]) => ({
			record: { id, type: 'phone', lastMessageAt: iso(datedAt(fact)) },
			time: datedAt(fact),
			sort: sign * datedAt(fact),
		}));
		return this.page('conversations', records, query);
	}

	private conversation(id: string): Answer {
		return this.answer(200, { conversation: { id, type: 'phone' } });
	}

	private items(query: IDataObject, conversation: string): Answer {
		const records = this.facts
			.filter((fact) => fact.conversation === conversation && fact.readableAt <= this.clock)
			.map((fact) => ({
				record: {
					id: fact.id,
					direction: fact.isInbound ? 'inbound' : 'outbound',
					isInternalNote: false,
					createdAt: iso(datedAt(fact)),
				},
				time: datedAt(fact),
				sort: datedAt(fact),
			}));
		return this.page('conversationItems', records, query);
	}

	private search(query: IDataObject, body: IDataObject = {}): Answer {
		const [, time] = /"time":"([^"]+)"/.exec(JSON.stringify(body)) ?? [];
		const records = this.facts
			.filter(({ listedAt }) => listedAt <= this.clock)
			.map((fact) => ({
				record: { id: fact.id, created: iso(datedAt(fact)) },
				time: datedAt(fact),
				sort: 0,
			}));
		return this.page('contacts', records, { startFrom: time, ...query });
	}

	/** The token holds where the listing begins, and the record after which the next page begins. */
	private page(
		property: string,
		records: Array<{ record: IDataObject; time: number; sort: number }>,
		{ startFrom, paginationToken }: IDataObject,
	): Answer {
		const [from, after] =
			paginationToken === undefined
				? [startFrom, undefined]
				: (JSON.parse(String(paginationToken)) as [string, string | number]);
		const size = this.habits.isNewestFirst ? Infinity : this.habits.pageSize;
		const sorted = records
			.map((one) => ({ ...one, key: `${sortable(one.sort)} ${String(one.record.id)}` }))
			.filter(({ time }) => time >= Date.parse(String(from)))
			.sort((one, other) => (one.key < other.key ? -1 : 1));
		const skipped = typeof after === 'number' ? after : 0;
		const rest = sorted.slice(skipped).filter(({ key }) => key > (after ?? '') || skipped > 0);
		const hasMore = rest.length > size;
		const last = this.habits.countsPages === true ? skipped + size : rest[size - 1]?.key;
		return this.answer(200, {
			[property]: rest.slice(0, size).map(({ record }) => record),
			...this.nextPage(hasMore, JSON.stringify([from, last]), paginationToken),
		});
	}

	/** A page that has lost its token has none, or the one that it was asked for with. */
	private nextPage(hasMore: boolean, token: string, askedWith: IDataObject[string]): IDataObject {
		if (this.losesTokensAfter < 0) return { hasMore: true, paginationToken: askedWith };
		return hasMore ? { hasMore, paginationToken: token } : { hasMore };
	}
}

function datedAt({ happensAt, aheadMs = 0 }: Fact): number {
	return happensAt + aheadMs;
}

function iso(ms: number): string {
	return new Date(ms).toISOString();
}

/** Numbers as texts that sort the same way, including negative ones. */
function sortable(number: number): string {
	return String(number + 1e14).padStart(20, '0');
}
