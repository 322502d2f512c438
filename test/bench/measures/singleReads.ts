import type { IDataObject } from 'n8n-workflow';
import { BareClient } from '../BareClient';
import type { EngineRun } from '../engine/EnginePackage';
import type { NodeOutcome } from '../../engine/actions/outcomeOf';
import { format } from '../format';
import { goalState } from '../goalState';
import { options } from '../options';
import { requests } from '../requests';
import type { Row } from '../Row';
import { alternate, middle } from '../sampling/alternate';
import { median } from '../sampling/median';
import type { Surroundings } from '../Surroundings';

const latencyMs = 50;
const reads = options.isShort ? 200 : 1_000;
/** One at a time, all of them would take a minute a round. */
const readsOneAtATime = options.isShort ? 50 : 100;
const leastGain = 8;
const rounds = 2;

/** Many single reads at the latency of a network. */
export async function singleReads(surroundings: Surroundings): Promise<Row[]> {
	const { small, spruceHealth, httpRequest } = surroundings;
	const address = small.addresses.simulator;
	const ids = await small.ask('contactIds', reads);
	const items: IDataObject[] = ids.map((id) => ({ id }));
	const { readContact } = requests;
	const bare = new BareClient(address);
	const ours: EngineRun = { address, parameters: readContact.spruceHealth, items };
	// As many under way at a time as our node has, and the whole thousand at once.
	const batch = { batchSize: 10, batchInterval: latencyMs };
	const batched = { address, parameters: readContact.httpRequest(address, batch), items };
	const atOnce = { address, parameters: readContact.httpRequest(address), items };
	await small.ask('addFaults', [{ kind: 'delay', delayMs: latencyMs, times: Infinity }]);
	const samples = await alternate(rounds, {
		spruceHealth: async () => allRead(await spruceHealth(ours)),
		batched: async () => allRead(await httpRequest(batched)),
		atOnce: async () => allRead(await httpRequest(atOnce)),
		oneAtATime: async () => await bare.readContacts(ids.slice(0, readsOneAtATime), 1),
	});
	await small.ask('reset');
	await bare.close();

	const oneAtATimeMs = samples.oneAtATime.map(({ wallMs }) => (wallMs * reads) / readsOneAtATime);
	const gainOf = (name: 'spruceHealth' | 'batched' | 'atOnce') =>
		median(samples[name].map(({ wallMs }, round) => oneAtATimeMs[round] / wallMs));
	const gain = gainOf('spruceHealth');
	const took = (name: 'spruceHealth' | 'batched' | 'atOnce') =>
		`${format.seconds(middle(samples[name], 'wallMs'))}`;
	return [
		{
			measure: `${format.count(reads)} single reads at 50 ms latency`,
			spruceHealth: `${took('spruceHealth')} (${format.times(gain)} faster)`,
			goal: `>= ${leastGain} x faster than one at a time`,
			state: goalState(gain >= leastGain),
			httpRequest: `${took('batched')} in batches of 10; ${took('atOnce')} all at once`,
			bare: `${format.seconds(median(oneAtATimeMs))} one at a time`,
			note: `One at a time: ${readsOneAtATime} reads with the connection kept open, times ${reads / readsOneAtATime}. All at once knows no rate limit.`,
			values: { gain, gainOfBatched: gainOf('batched'), gainOfAllAtOnce: gainOf('atOnce') },
			compared: { gain: 'higher' },
		},
	];
}

function allRead({ items, error }: NodeOutcome) {
	if (items.length === reads && error === undefined) return items;
	throw new Error(`The node read ${items.length} contacts: ${error?.message}`);
}
