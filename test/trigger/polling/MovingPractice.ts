import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';

/** When the first conversation was active. */
export const noon = Date.parse('2026-11-02T12:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

/** How Spruce tells where the next page begins: by how many came before, or by what came last. */
export type Token = 'count' | 'record';
export type Move = 'forward' | 'back';

/**
 * A practice with 300 conversations, one active every two seconds from noon on. While the second page
 * is asked for, one of them moves: it gets a new message, or its latest one is deleted.
 */
export class MovingPractice {
	clock = noon + 20 * 60_000;

	readonly conversations = Array.from({ length: 300 }, (_, index) => ({
		id: `t_${String(index).padStart(3, '0')}`,
		activeAt: noon + index * 2_000,
	}));

	private pages = 0;

	constructor(
		private readonly token: Token,
		private readonly move: Move,
	) {}

	respond = ({ path, query = {} }: SpruceRequest): Answer => {
		this.clock += 1_000;
		const body = path === '/conversations' ? this.page(query) : this.items(path);
		return { status: 200, headers: { date: new Date(this.clock).toUTCString() }, body };
	};

	private items(path: string): IDataObject {
		const [{ id, activeAt }] = this.conversations.filter((one) => path.includes(one.id));
		const item = { id: `ti_${id}`, direction: 'inbound', isInternalNote: false, text: 'Hi' };
		return { conversationItems: [{ ...item, createdAt: iso(activeAt) }], hasMore: false };
	}

	private page({ startFrom, paginationToken }: IDataObject): IDataObject {
		if (++this.pages === 2) this.moveOne();
		const [from, after] =
			paginationToken === undefined
				? [String(startFrom), undefined]
				: (JSON.parse(String(paginationToken)) as [string, number | [number, string]]);
		const sorted = this.conversations
			.filter(({ activeAt }) => activeAt >= Date.parse(from))
			.sort((one, other) => one.activeAt - other.activeAt);
		const start = typeof after === 'object' ? indexAfter(sorted, after) : (after ?? 0);
		const page = sorted.slice(start, start + 200);
		const last = page[page.length - 1];
		const next = this.token === 'count' ? start + page.length : [last?.activeAt, last?.id];
		return {
			conversations: page.map(({ id, activeAt }) => ({
				id,
				type: 'phone',
				lastMessageAt: iso(activeAt),
			})),
			hasMore: start + page.length < sorted.length,
			paginationToken: JSON.stringify([from, next]),
		};
	}

	private moveOne(): void {
		if (this.move === 'forward') this.conversations[5].activeAt = this.clock;
		else this.conversations[250].activeAt = noon + 1;
	}
}

function indexAfter(
	sorted: ReadonlyArray<{ activeAt: number }>,
	[activeAt]: readonly [number, string],
): number {
	const index = sorted.findIndex((one) => one.activeAt > activeAt);
	return index === -1 ? sorted.length : index;
}
