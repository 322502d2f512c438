import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

/** A message or contact, and when Spruce shows it; times in ms. */
export interface Fact {
	id: string;
	/** Of a message: its conversation. */
	conversation: string;
	isInbound: boolean;
	happensAt: number;
	/** When listings of conversations, or a search, begin to show it. */
	listedAt: number;
	/** When the items of its conversation begin to show it. */
	readableAt: number;
}

/** How the model behaves where nobody knows what Spruce does. */
export interface Habits {
	pageSize: number;
	/** Whether conversations with the latest activity come first; only in one page then. */
	isNewestFirst: boolean;
	/** So long does a request take, e.g. because the rate limit makes it wait. */
	requestTakesMs: number;
}

/** A Spruce in which everything that will ever happen is known; it shows what time allows. */
export class ModelPractice {
	clock = 0;

	/** After so many more requests, one is refused. */
	failsAfter = Infinity;

	/** These conversations cannot be read. */
	readonly unreadable = new Set<string>();

	/** With this status they are refused. */
	refusal = 400;

	/** These conversations are there no more. */
	readonly deleted = new Set<string>();

	constructor(
		private readonly facts: readonly Fact[],
		private readonly habits: Habits,
	) {}

	respond = ({ path, query = {}, body }: SpruceRequest): Answer => {
		this.clock += this.habits.requestTakesMs;
		if (this.failsAfter-- <= 0) {
			this.failsAfter = Infinity;
			return { status: 400, headers: {}, body: { type: 'invalid_input' } };
		}
		if (path === '/conversations') return this.conversations(query);
		if (path === '/contacts/search') return this.search(query, body);
		const [, , conversation, items] = path.split('/');
		if (this.deleted.has(conversation)) return { status: 404, headers: {}, body: {} };
		if (items === undefined) return this.conversation(conversation);
		if (this.unreadable.has(conversation)) {
			return { status: this.refusal, headers: {}, body: { type: 'invalid_input' } };
		}
		return this.items(query, conversation);
	};

	private conversations(query: IDataObject): Answer {
		const latest = new Map<string, number>();
		for (const { conversation, happensAt, listedAt } of this.facts) {
			if (listedAt > this.clock) continue;
			latest.set(conversation, Math.max(happensAt, latest.get(conversation) ?? -Infinity));
		}
		const sign = this.habits.isNewestFirst ? -1 : 1;
		const records = [...latest].map(([id, time]) => ({
			record: { id, type: 'phone', lastMessageAt: iso(time) },
			time,
			sort: sign * time,
		}));
		return this.page('conversations', records, query);
	}

	private conversation(id: string): Answer {
		const body = { conversation: { id, type: 'phone' } };
		return { status: 200, headers: {}, body };
	}

	private items(query: IDataObject, conversation: string): Answer {
		const records = this.facts
			.filter((fact) => fact.conversation === conversation && fact.readableAt <= this.clock)
			.map(({ id, happensAt, isInbound }) => ({
				record: {
					id,
					direction: isInbound ? 'inbound' : 'outbound',
					isInternalNote: false,
					createdAt: iso(happensAt),
				},
				time: happensAt,
				sort: happensAt,
			}));
		return this.page('conversationItems', records, query);
	}

	private search(query: IDataObject, body: IDataObject = {}): Answer {
		const [, time] = /"time":"([^"]+)"/.exec(JSON.stringify(body)) ?? [];
		const records = this.facts
			.filter(({ listedAt }) => listedAt <= this.clock)
			.map(({ id, happensAt }) => ({
				record: { id, created: iso(happensAt) },
				time: happensAt,
				sort: 0,
			}));
		return this.page('contacts', records, { startFrom: time, ...query });
	}

	/** The token says after which record the page begins, and where the listing does. */
	private page(
		property: string,
		records: Array<{ record: IDataObject; time: number; sort: number }>,
		{ startFrom, paginationToken }: IDataObject,
	): Answer {
		const [from, after] =
			paginationToken === undefined
				? [startFrom, undefined]
				: (JSON.parse(String(paginationToken)) as [string, string]);
		const size = this.habits.isNewestFirst ? Infinity : this.habits.pageSize;
		const rest = records
			.map((one) => ({ ...one, key: `${sortable(one.sort)} ${String(one.record.id)}` }))
			.filter(({ time, key }) => time >= Date.parse(String(from)) && key > (after ?? ''))
			.sort((one, other) => (one.key < other.key ? -1 : 1));
		const hasMore = rest.length > size;
		const last = rest[size - 1]?.key;
		return {
			status: 200,
			headers: {},
			body: {
				[property]: rest.slice(0, size).map(({ record }) => record),
				hasMore,
				...(hasMore && { paginationToken: JSON.stringify([from, last]) }),
			},
		};
	}
}

function iso(ms: number): string {
	return new Date(ms).toISOString();
}

/** Numbers as texts in the same order, negative ones too. */
function sortable(number: number): string {
	return String(number + 1e14).padStart(20, '0');
}
