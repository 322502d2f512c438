import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

/** A message or contact, and when Spruce shows it; times in ms. */
export interface Fact {
	id: string;
	/** The conversation of a message. */
	conversation: string;
	isInbound: boolean;
	happensAt: number;
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
	/** How long a request takes, e.g. because it waits for the rate limit. */
	requestTakesMs: number;
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
			return { status: 400, headers: {}, body: { type: 'invalid_input' } };
		}
		this.losesTokensAfter -= 1;
		if (path === '/conversations') return this.conversations(query);
		if (path === '/contacts/search') return this.search(query, body);
		const [, , conversation, items] = path.split('/');
		if (this.deleted.has(conversation))
			return { status: 404, headers: { 's-request-id': '0E5Q' }, body: {} };
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

	/** The token holds where the listing begins, and the record after which the next page begins. */
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
				...this.nextPage(hasMore, JSON.stringify([from, last]), paginationToken),
			},
		};
	}

	/** A page that has lost its token has none, or the one that it was asked for with. */
	private nextPage(hasMore: boolean, token: string, askedWith: IDataObject[string]): IDataObject {
		if (this.losesTokensAfter < 0) return { hasMore: true, paginationToken: askedWith };
		return hasMore ? { hasMore, paginationToken: token } : { hasMore };
	}
}

function iso(ms: number): string {
	return new Date(ms).toISOString();
}

/** Numbers as texts that sort the same way, including negative ones. */
function sortable(number: number): string {
	return String(number + 1e14).padStart(20, '0');
}
