import type { IDataObject } from 'n8n-workflow';
import type { Answer, SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';
import { sources } from '../../../nodes/SpruceHealth/trigger/polling/sources/sources';
import type {
	PollContext,
	Position,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';

const noon = Date.parse('2026-11-02T12:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

/** How Spruce tells where the next page begins: by how many came before, or by what came last. */
type Token = 'count' | 'record';
type Move = 'forward' | 'back';

/**
 * A practice with 300 conversations, one active every two seconds from noon on. While the second page
 * is asked for, one of them moves: it gets a new message, or its latest one is deleted.
 */
class MovingPractice {
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

/** The conversations of which three polls give something. */
async function given(source: string, practice: MovingPractice): Promise<Set<unknown>> {
	const { client, runtime } = clientOf(practice.respond);
	const now = () => practice.clock;
	runtime.now = now;
	const settings = { chosen: [], simplify: false, filters: {}, options: {} };
	const pollContext: PollContext = { client, settings, now };
	const since = iso(noon - 1);
	let position: Position = { since, cursor: { upTo: since, taken: {} } };
	const ids = new Set<unknown>();
	for (let polls = 0; polls < 3; polls++) {
		for await (const step of sources[source].read(pollContext, position)) {
			for (const { event } of step.newEvents) ids.add(event.conversation?.id);
			position = step.position();
		}
		practice.clock += 60_000;
	}
	return ids;
}

const cases = ['newActivity', 'newMessage'].flatMap((source) =>
	(['count', 'record'] as const).flatMap((token) =>
		(['forward', 'back'] as const).map((move) => ({ source, token, move })),
	),
);

describe('a list whose conversations move while its pages are read', () => {
	it.each(cases)(
		'loses none of them: $source, one moves $move, the next page begins by $token',
		async ({ source, token, move }) => {
			const practice = new MovingPractice(token, move);
			const ids = await given(source, practice);

			expect(practice.conversations.filter(({ id }) => !ids.has(id))).toEqual([]);
		},
	);
});
