import type {
	PollContext,
	Position,
} from '../../../nodes/SpruceHealth/trigger/polling/sources/Source';
import { sources } from '../../../nodes/SpruceHealth/trigger/polling/sources/sources';
import { clientOf } from '../../client/clientOf';
import { type Fact, ModelPractice } from '../../trigger/polling/ModelPractice';
import { goalState } from '../goalState';
import type { Row } from '../Row';

const minuteMs = 60_000;
const noon = Date.parse('2026-11-02T12:00:00Z');
const minutes = 15;
const active = 100;
/** The list once, and each conversation twice, in case Spruce lists an item late. */
const mostCalls = 1 + 2 * active;

/** What a trigger that polls each minute costs: in a quiet clinic, and for what happens in it. */
export async function polls(): Promise<Row[]> {
	const quiet = await callsOfPolls([]);
	const busy = await callsOfPolls(messages(active));
	const quietest = Math.max(...quiet);
	/** Beside the one call of each poll, which a quiet clinic takes as well. */
	const calls = 1 + busy.reduce((sum, ofPoll) => sum + ofPoll - 1, 0);
	return [
		{
			measure: `Poll for new messages: calls in a quiet clinic; for ${active} conversations`,
			spruceHealth: `${quietest}; ${calls}`,
			goal: `<= 1; <= ${mostCalls}`,
			state: goalState(quietest <= 1, calls <= mostCalls),
			note: `Counted in simulated time: a poll each minute for ${minutes} minutes. The list of each further poll is that of a quiet clinic.`,
			values: { callsQuiet: quietest, calls },
		},
	];
}

/** A message in each of so many conversations, in the first half minute after noon. */
function messages(count: number): Fact[] {
	return Array.from({ length: count }, (_, number) => {
		const happensAt = noon + 100 + number * 300;
		const conversation = `t_${number}`;
		const seen = { listedAt: happensAt, readableAt: happensAt };
		return { id: `ti_${number}`, conversation, isInbound: true, happensAt, ...seen };
	});
}

/** The calls of each poll of a trigger that was activated at noon. */
async function callsOfPolls(facts: Fact[]): Promise<number[]> {
	const habits = { pageSize: 200, isNewestFirst: false, requestTakesMs: 10 };
	const practice = new ModelPractice(facts, habits);
	practice.clock = noon;
	const { client, runtime } = clientOf(practice.respond);
	const now = () => practice.clock;
	runtime.now = now;
	const settings = { chosen: [], simplify: false, filters: {}, options: {} };
	const pollContext: PollContext = { client, settings, now };
	let kept = JSON.stringify(await sources.newMessage.begin(pollContext));
	const calls: number[] = [];
	let found = 0;
	for (let minute = 1; minute <= minutes; minute++) {
		practice.clock = noon + minute * minuteMs;
		runtime.sent.length = 0;
		const start = JSON.parse(kept) as Position;
		for await (const step of sources.newMessage.read(pollContext, start)) {
			found += step.newEvents.length;
			kept = JSON.stringify(step.position());
		}
		calls.push(runtime.sent.length);
	}
	if (found !== facts.length) throw new Error(`${found} of ${facts.length} messages were found`);
	return calls;
}
