import type { IDataObject } from 'n8n-workflow';
import type { NodeOutcome } from '../../engine/actions/outcomeOf';
import { BareClient } from '../BareClient';
import type { EnginePackage, EngineRun } from '../engine/EnginePackage';
import { leastNodePackage } from '../engine/leastNodePackage';
import { format } from '../format';
import { goalState } from '../goalState';
import { profileParts } from '../sampling/profileParts';
import { requests } from '../requests';
import type { Row } from '../Row';
import { alternate, middle, type Rounds } from '../sampling/alternate';
import { median } from '../sampling/median';
import type { Surroundings } from '../Surroundings';

const reads = 1_000;
const sends = 500;
const sideBySide = 10;
const rounds = 5;
const namedParts = 4;

/** The most that an item may cost, as a share of what it costs with the HTTP Request node. */
const mostOfHttpRequest = 0.6;

type Contestant = 'spruceHealth' | 'httpRequest' | 'leastNode' | 'bare';

/** Work of the same kind for all contestants, each of which resolves to what came back. */
interface Work {
	measure: string;
	items: number;
	contestants: Record<Contestant, () => Promise<unknown[]>>;
}

/** What an item costs beyond its bare request, and where that goes. */
export async function itemCost(surroundings: Surroundings): Promise<Row[]> {
	return [await costOf(await readWork(surroundings)), await costOf(await sendWork(surroundings))];
}

async function readWork({ small, spruceHealth, httpRequest }: Surroundings): Promise<Work> {
	const address = small.addresses.replay;
	const ids = await small.ask('contactIds', reads);
	const items: IDataObject[] = ids.map((id) => ({ id }));
	const { readContact } = requests;
	// With a pause after each few, as many are under way as with our node.
	const batched = readContact.httpRequest(address, { batchSize: sideBySide, batchInterval: 1 });
	const run = runner({ address, items });
	return {
		measure: 'CPU per read over the bare request',
		items: reads,
		contestants: {
			spruceHealth: run(spruceHealth, readContact.spruceHealth),
			httpRequest: run(httpRequest, batched),
			leastNode: run(leastNodePackage(), readContact.leastNode(address)),
			bare: async () =>
				await bareWork(address, async (bare) => await bare.readContacts(ids, sideBySide)),
		},
	};
}

async function sendWork({ small, spruceHealth, httpRequest }: Surroundings): Promise<Work> {
	const address = small.addresses.simulator;
	const items = Array.from({ length: sends }, (_, row) => ({
		phone: `+1206555${String(1_000 + row)}`,
		text: `Your appointment is tomorrow, row ${row}.`,
	}));
	const { sendMessage } = requests;
	const run = runner({ address, items });
	return {
		measure: 'CPU per text sent over the bare request',
		items: sends,
		contestants: {
			spruceHealth: run(spruceHealth, sendMessage.spruceHealth),
			httpRequest: run(httpRequest, sendMessage.httpRequest(address)),
			leastNode: run(leastNodePackage(), sendMessage.leastNode(address)),
			bare: async () =>
				await bareWork(
					address,
					async (bare) => await bare.post(sendMessage.path, items.map(sendMessage.bare)),
				),
		},
	};
}

function runner({ address, items = [] }: Pick<EngineRun, 'address' | 'items'>) {
	return (node: EnginePackage, parameters: IDataObject) => async () =>
		allDone(await node({ address, parameters, items }), items.length);
}

async function bareWork(
	address: EngineRun['address'],
	work: (bare: BareClient) => Promise<IDataObject[]>,
): Promise<IDataObject[]> {
	const bare = new BareClient(address);
	const answers = await work(bare);
	await bare.close();
	return answers;
}

async function costOf({ measure, items, contestants }: Work): Promise<Row> {
	const samples: Rounds<Contestant> = await alternate(rounds, contestants);
	const profiled = await profileParts(contestants.spruceHealth);
	const over = (name: Contestant) =>
		median(samples[name].map(({ cpuMs }, round) => (cpuMs - samples.bare[round].cpuMs) / items));
	const [cost, costOfHttpRequest, floor] = [
		over('spruceHealth'),
		over('httpRequest'),
		over('leastNode'),
	];
	const share = cost / costOfHttpRequest;
	const parts = profiled.parts.slice(0, namedParts);
	const callees = profiled.calls.slice(0, namedParts);
	return {
		measure,
		spruceHealth: `${format.milliseconds(cost)} (${format.times(share)}), most of it in ${parts[0].name}`,
		goal: `<= ${format.times(mostOfHttpRequest)} HTTP Request`,
		state: goalState(share <= mostOfHttpRequest),
		httpRequest: format.milliseconds(costOfHttpRequest),
		bare: `${format.milliseconds(middle(samples.bare, 'cpuMs') / items)} for the request`,
		note:
			`A node that only evaluates its expressions and asks n8n for the request: ${format.milliseconds(floor)} ` +
			`(${format.times(floor / costOfHttpRequest)} HTTP Request), since n8n opens a connection for each request. ` +
			`CPU profile of our node: own time ${textOf(parts)}; inside calls ${textOf(callees)}.`,
		values: {
			cost,
			overHttpRequest: share,
			costOfHttpRequest,
			costOfLeastNode: floor,
			...Object.fromEntries(
				[...parts, ...callees].map((part) => [`share of ${part.name}`, part.share]),
			),
		},
		compared: { overHttpRequest: 'lower' },
	};
}

function textOf(parts: Array<{ name: string; share: number }>): string {
	return parts.map(({ name, share }) => `${name} ${format.percent(share)}`).join(', ');
}

function allDone({ items, error }: NodeOutcome, expected: number) {
	if (items.length === expected && error === undefined) return items;
	throw new Error(`The node did ${items.length} of ${expected} items: ${error?.message}`);
}
