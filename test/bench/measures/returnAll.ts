import { BareClient } from '../BareClient';
import type { EnginePackage } from '../engine/EnginePackage';
import { format } from '../format';
import { goalState } from '../goalState';
import { options } from '../options';
import { requests } from '../requests';
import type { Row } from '../Row';
import { alternate, middle, ratio, type Rounds } from '../sampling/alternate';
import type { SimulatorAddress } from '../simulator/protocol';
import type { Surroundings } from '../Surroundings';

const contacts = 50_000;
const leastCalls = contacts / 500;
const mostOverBare = { wallMs: 1, peakHeapMegabytes: 1.1, wallMsFromAfar: 1.02 };
const mostOverHttpRequest = { wallMs: 0.8, peakHeapMegabytes: 1 };
/** From afar, a run takes ten seconds, and the latency evens them out. */
const rounds = options.isShort ? { near: 4, distant: 1 } : { near: 7, distant: 2 };

type Contestant = 'simplified' | 'full' | 'httpRequest' | 'bare';
type Ours = 'simplified' | 'full';

const ours: Array<[Ours, string]> = [
	['simplified', 'Return All of 50,000 contacts'],
	['full', 'the same, Simplify off'],
];

/** Return All of a large listing: calls, time and memory. */
export async function returnAll(surroundings: Surroundings): Promise<Row[]> {
	const { large, httpRequest } = surroundings;
	const { replay, distantReplay } = large.addresses;
	const runsAt = (address: SimulatorAddress, bare: BareClient) => {
		const run = (simplify: boolean) => async () => {
			const parameters = { ...requests.listContacts.spruceHealth, simplify };
			return await allOf(surroundings.spruceHealth({ address, parameters }));
		};
		return {
			simplified: run(true),
			full: run(false),
			bare: async () => await bare.listContacts(),
		};
	};
	const bare = new BareClient(replay);
	const runs = {
		...runsAt(replay, bare),
		async httpRequest() {
			const parameters = requests.listContacts.httpRequest(replay);
			return await allOf(httpRequest({ address: replay, parameters, splitOut: 'contacts' }));
		},
	};
	const countCalls = async (run: () => Promise<unknown>) => {
		const before = await large.ask('countReplays');
		await run();
		return (await large.ask('countReplays')) - before;
	};
	const samples = await alternate(rounds.near, runs);
	const calls = {
		spruceHealth: await countCalls(runs.simplified),
		full: await countCalls(runs.full),
		httpRequest: await countCalls(runs.httpRequest),
		bare: await countCalls(runs.bare),
	};
	await bare.close();
	const distantBare = new BareClient(distantReplay);
	const fromAfar = await alternate(rounds.distant, runsAt(distantReplay, distantBare));
	await distantBare.close();
	return [
		{
			measure: 'Return All of 50,000 contacts: API calls',
			spruceHealth: String(calls.spruceHealth),
			goal: `${leastCalls}, the least possible`,
			state: goalState(calls.spruceHealth === leastCalls, calls.full === leastCalls),
			httpRequest: String(calls.httpRequest),
			bare: String(calls.bare),
			values: calls,
			compared: { spruceHealth: 'fewest', full: 'fewest' },
		},
		...ours.flatMap(([name, title]) => [
			nearRow(`${title}: wall time`, samples, name, 'wallMs', format.seconds),
			nearRow(`${title}: peak heap`, samples, name, 'peakHeapMegabytes', format.megabytes),
			distantRow(`${title}: wall time, 100 ms latency`, fromAfar, name),
		]),
	];
}

/** A row without latency. */
function nearRow(
	measure: string,
	samples: Rounds<Contestant>,
	name: Ours,
	quantity: 'wallMs' | 'peakHeapMegabytes',
	show: (value: number) => string,
): Row {
	const overBare = ratio(samples[name], samples.bare, quantity);
	const overHttpRequest = ratio(samples[name], samples.httpRequest, quantity);
	const cpuOverBare = ratio(samples[name], samples.bare, 'cpuMs');
	const most = { bare: mostOverBare[quantity], httpRequest: mostOverHttpRequest[quantity] };
	return {
		measure,
		spruceHealth: `${show(middle(samples[name], quantity))} (${format.times(overBare)} bare)`,
		goal: `<= ${most.bare} x bare, <= ${most.httpRequest} x HTTP Request`,
		state: goalState(overBare <= most.bare, overHttpRequest <= most.httpRequest),
		httpRequest: `${show(middle(samples.httpRequest, quantity))} (ours is ${format.times(overHttpRequest)})`,
		bare: show(middle(samples.bare, quantity)),
		note:
			quantity === 'wallMs'
				? `No latency, prepared answers: client work alone; CPU time is ${format.times(cpuOverBare)} bare. ` +
					'HTTP Request returns pages, so Split Out follows it.'
				: 'What the heap grew at most, garbage included.',
		values: { overBare, overHttpRequest, cpuOverBare },
		compared: { overBare: 'lower', overHttpRequest: 'lower' },
	};
}

/** A row with the latency of a distant server, which the next page spends on its way. */
function distantRow(measure: string, samples: Rounds<Ours | 'bare'>, name: Ours): Row {
	const overBare = ratio(samples[name], samples.bare, 'wallMs');
	return {
		measure,
		spruceHealth: `${format.seconds(middle(samples[name], 'wallMs'))} (${format.times(overBare)} bare)`,
		goal: `<= ${mostOverBare.wallMsFromAfar} x bare`,
		state: goalState(overBare <= mostOverBare.wallMsFromAfar),
		bare: format.seconds(middle(samples.bare, 'wallMs')),
		values: { overBare },
		compared: { overBare: 'lower' },
	};
}

async function allOf(outcome: ReturnType<EnginePackage>) {
	const { items, error } = await outcome;
	if (items.length === contacts) return items;
	throw new Error(`Return All gave ${items.length} items: ${error?.message}`);
}
