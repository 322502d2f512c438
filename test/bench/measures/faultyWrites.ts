import type { IDataObject, INode } from 'n8n-workflow';
import type { EnginePackage } from '../engine/EnginePackage';
import type { Fault } from '../../simulator/faults/FaultPlan';
import { format } from '../format';
import { goalState } from '../goalState';
import { options } from '../options';
import { requests } from '../requests';
import type { Row } from '../Row';
import { RemoteSimulator } from '../simulator/RemoteSimulator';
import type { Surroundings } from '../Surroundings';

const contacts = 100;
const writes = options.isShort ? 200 : 1_000;
/** Side by side, since most of the time is spent waiting between tries. */
const executions = options.isShort ? 20 : 4;
const retryOnFail: Partial<INode> = { retryOnFail: true, maxTries: 5, waitBetweenTries: 1_000 };

/** Five kinds, 4 % of the requests each: half of them strike when the work is done. */
const faults: Fault[] = [
	{ kind: 'reset' },
	{ kind: 'status', status: 500 },
	{ kind: 'reset', when: 'after' },
	{ kind: 'html', when: 'after' },
	{ kind: 'truncate', when: 'after' },
].map((fault, earlier) => ({
	...(fault as Fault),
	times: Infinity,
	// A later kind meets only what the earlier ones let through.
	probability: 0.04 / (1 - 0.04 * earlier),
}));

interface Tally {
	once: number;
	severalTimes: number;
	calls: number;
	/** What the workflow would show. */
	nodeSays: string;
}

/** Writes on a bad network: what was done, and how often. */
export async function faultyWrites({ spruceHealth, httpRequest }: Surroundings): Promise<Row[]> {
	// Of its own: one that starts over gives IDs again that this process remembers of other measures.
	const simulator = await RemoteSimulator.start(contacts);
	const address = simulator.addresses.simulator;
	const conversation = await simulator.ask('conversationId');
	const { postMessage } = requests;
	const withHeaders = (headers: IDataObject[]) =>
		postMessage.httpRequest(address, conversation, headers);
	const count = async (node: EnginePackage, parameters: IDataObject) =>
		await tallyOf(simulator, node, parameters);

	const ours = await count(spruceHealth, postMessage.spruceHealth(conversation));
	const plain = await count(httpRequest, withHeaders([]));
	const key = { name: 's-idempotency-key', value: '={{ $execution.id }}-{{ $itemIndex }}' };
	const keyed = await count(httpRequest, withHeaders([key]));
	simulator.close();
	const all = format.count(writes);
	return [
		{
			measure: `${all} writes, 20 % faults: done exactly once`,
			spruceHealth: `${ours.once} of ${all} in ${ours.calls} calls; node ${ours.nodeSays}`,
			goal: `${all} of ${all}`,
			state: goalState(ours.once === writes, ours.nodeSays === 'succeeds'),
			httpRequest: `${textOf(plain)}; with a key of one's own ${textOf(keyed)}`,
			note:
				`Faults before and after the work; both nodes with Retry On Fail, 5 tries; ${executions} executions side by side. ` +
				'Without it, our node ends at an item that meets five faults in a row (1 in 3,000).',
			values: {
				once: ours.once,
				calls: ours.calls,
				httpRequestOnce: plain.once,
				httpRequestSeveralTimes: plain.severalTimes,
				httpRequestWithKeyOnce: keyed.once,
				httpRequestWithKeyCalls: keyed.calls,
			},
			compared: { once: 'most', calls: 'lower' },
		},
	];
}

async function tallyOf(
	simulator: RemoteSimulator,
	node: EnginePackage,
	parameters: IDataObject,
): Promise<Tally> {
	await simulator.ask('reset');
	await simulator.ask('addFaults', faults);
	const address = simulator.addresses.simulator;
	const outcomes = await Promise.all(
		Array.from({ length: executions }, async (_, execution) => {
			const items = Array.from({ length: writes / executions }, (_entry, index) => ({
				text: `Reminder ${index} of execution ${execution}`,
			}));
			return await node({ address, parameters, items, settings: retryOnFail });
		}),
	);
	const sent = new Map<string, number>();
	for (const text of await simulator.ask('sentTexts')) sent.set(text, (sent.get(text) ?? 0) + 1);
	const calls = await simulator.ask('countRequests');
	await simulator.ask('reset');
	const once = [...sent.values()].filter((times) => times === 1).length;
	return {
		once,
		severalTimes: sent.size - once,
		calls,
		nodeSays: outcomes.every(({ error }) => error === undefined) ? 'succeeds' : 'fails',
	};
}

function textOf({ once, severalTimes, nodeSays }: Tally): string {
	return `${once} once, ${severalTimes} several times, node ${nodeSays}`;
}
