import { sources } from '../../../nodes/SpruceHealth/trigger/polling/sources/sources';
import type {
	PollContext,
	Position,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { clientOf } from '../../client/clientOf';
import { MovingPractice, noon } from './MovingPractice';

/** The conversations of which three polls give something. */
async function given(source: string, practice: MovingPractice): Promise<Set<unknown>> {
	const { client, runtime } = clientOf(practice.respond);
	const now = () => practice.clock;
	runtime.now = now;
	const settings = { chosen: [], simplify: false, filters: {}, options: {} };
	const pollContext: PollContext = { client, settings, now };
	const since = new Date(noon - 1).toISOString();
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
