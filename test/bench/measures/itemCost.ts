import type { IDataObject } from 'n8n-workflow';
import type { NodeOutcome } from '../../engine/actions/outcomeOf';
import { BareClient } from '../BareClient';
import { format } from '../format';
import { profileParts } from '../sampling/profileParts';
import { requests } from '../requests';
import type { Row } from '../Row';
import { alternate, middle } from '../sampling/alternate';
import { median } from '../sampling/median';
import type { Surroundings } from '../Surroundings';

const reads = 1_000;
const rounds = 5;
const namedParts = 4;

/** What an item costs beyond its bare request, and where that goes. */
export async function itemCost({ small, ...nodes }: Surroundings): Promise<Row[]> {
	const address = small.addresses.replay;
	const ids = await small.ask('contactIds', reads);
	const items: IDataObject[] = ids.map((id) => ({ id }));
	const { readContact } = requests;
	const bare = new BareClient(address);
	const spruceHealth = async () =>
		allRead(await nodes.spruceHealth({ address, parameters: readContact.spruceHealth, items }));
	// With a pause after each few, as many are under way as with our node.
	const parameters = readContact.httpRequest(address, { batchSize: 5, batchInterval: 1 });
	const samples = await alternate(rounds, {
		spruceHealth,
		httpRequest: async () => allRead(await nodes.httpRequest({ address, parameters, items })),
		bare: async () => await bare.readContacts(ids, 5),
	});
	const profiled = await profileParts(spruceHealth);
	await bare.close();

	const over = (name: 'spruceHealth' | 'httpRequest') =>
		median(samples[name].map(({ cpuMs }, round) => (cpuMs - samples.bare[round].cpuMs) / reads));
	const cost = over('spruceHealth');
	const parts = profiled.parts.slice(0, namedParts);
	const callees = profiled.calls.slice(0, namedParts);
	return [
		{
			measure: 'CPU per item over the bare request',
			spruceHealth: `${format.milliseconds(cost)}, most of it in ${parts[0].name}`,
			goal: 'measured, the largest part named',
			state: 'measured',
			httpRequest: format.milliseconds(over('httpRequest')),
			bare: `${format.milliseconds(middle(samples.bare, 'cpuMs') / reads)} for the request`,
			note:
				`CPU profile of 1,000 reads: own time ${textOf(parts)}; ` +
				`inside calls ${textOf(callees)}.`,
			values: {
				cost,
				overHttpRequest: cost / over('httpRequest'),
				costOfHttpRequest: over('httpRequest'),
				...Object.fromEntries(
					[...parts, ...callees].map(({ name, share }) => [`share of ${name}`, share]),
				),
			},
			compared: { overHttpRequest: 'lower' },
		},
	];
}

function textOf(parts: Array<{ name: string; share: number }>): string {
	return parts.map(({ name, share }) => `${name} ${format.percent(share)}`).join(', ');
}

function allRead({ items, error }: NodeOutcome) {
	if (items.length === reads && error === undefined) return items;
	throw new Error(`The node read ${items.length} contacts: ${error?.message}`);
}
