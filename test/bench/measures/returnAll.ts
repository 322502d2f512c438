import { BareClient } from '../BareClient';
import type { EnginePackage } from '../engine/EnginePackage';
import { format } from '../format';
import { goalState } from '../goalState';
import { requests } from '../requests';
import type { Row } from '../Row';
import { alternate, middle, ratio } from '../sampling/alternate';
import type { Surroundings } from '../Surroundings';

const contacts = 50_000;
const leastCalls = contacts / 500;
const mostOverBare = 1.25;
const rounds = 7;

/** Return All of a large listing: calls, time and memory. */
export async function returnAll(surroundings: Surroundings): Promise<Row[]> {
	const { large, httpRequest } = surroundings;
	const address = large.addresses.replay;
	const bare = new BareClient(address);
	const runs = {
		async spruceHealth() {
			const parameters = requests.listContacts.spruceHealth;
			return await allOf(surroundings.spruceHealth({ address, parameters }));
		},
		async httpRequest() {
			const parameters = requests.listContacts.httpRequest(address);
			return await allOf(httpRequest({ address, parameters, splitOut: 'contacts' }));
		},
		bare: async () => await bare.listContacts(),
	};
	const countCalls = async (run: () => Promise<unknown>) => {
		const before = await large.ask('countReplays');
		await run();
		return (await large.ask('countReplays')) - before;
	};
	const samples = await alternate(rounds, runs);
	const calls = {
		spruceHealth: await countCalls(runs.spruceHealth),
		httpRequest: await countCalls(runs.httpRequest),
		bare: await countCalls(runs.bare),
	};
	await bare.close();

	const cpuOverBare = ratio(samples.spruceHealth, samples.bare, 'cpuMs');
	const row = (quantity: 'wallMs' | 'peakHeapMegabytes', show: (value: number) => string) => {
		const overBare = ratio(samples.spruceHealth, samples.bare, quantity);
		const overHttpRequest = ratio(samples.spruceHealth, samples.httpRequest, quantity);
		return {
			spruceHealth: `${show(middle(samples.spruceHealth, quantity))} (${format.times(overBare)} bare)`,
			goal: `<= ${mostOverBare} x bare, below HTTP Request`,
			state: goalState(overBare <= mostOverBare, overHttpRequest < 1),
			httpRequest: `${show(middle(samples.httpRequest, quantity))} (ours is ${format.times(overHttpRequest)})`,
			bare: show(middle(samples.bare, quantity)),
			values: { overBare, overHttpRequest },
			compared: { overBare: 'lower', overHttpRequest: 'lower' } as const,
		};
	};
	return [
		{
			measure: 'Return All of 50,000 contacts: API calls',
			spruceHealth: String(calls.spruceHealth),
			goal: `${leastCalls}, the least possible`,
			state: goalState(calls.spruceHealth === leastCalls),
			httpRequest: String(calls.httpRequest),
			bare: String(calls.bare),
			values: calls,
			compared: { spruceHealth: 'fewest' },
		},
		{
			measure: 'the same: wall time',
			...row('wallMs', format.seconds),
			note:
				`No latency, prepared answers: client work alone; CPU time is ${format.times(cpuOverBare)} bare. ` +
				'HTTP Request returns pages, so Split Out follows it.',
		},
		{
			measure: 'the same: peak heap',
			...row('peakHeapMegabytes', format.megabytes),
			note: 'What the heap grew at most, garbage included.',
		},
	];
}

async function allOf(outcome: ReturnType<EnginePackage>) {
	const { items, error } = await outcome;
	if (items.length === contacts) return items;
	throw new Error(`Return All gave ${items.length} items: ${error?.message}`);
}
