import type { JsonObject } from '../calls/Answer';
import type { Check } from '../Check';
import { someItems } from '../reading/samples';
import { Seen } from '../report/Seen';

const spellings = ['requestId', 'requestID', 'request_id', 'requestid'];

function requestIdOf(item: JsonObject): Seen {
	const name = spellings.find((spelling) => spelling in item);
	if (name === undefined) return Seen.say`missing`;
	const value =
		typeof item[name] === 'string' && item[name] !== ''
			? Seen.say`filled`
			: Seen.kindOf(item[name]);
	return name === 'requestId' ? value : Seen.say`${value} as ${Seen.known(spellings, name)}`;
}

export const requestIds: Check = {
	name: 'request-ids',
	assumption: 'An item that was sent by the API keeps the requestId of its sending',
	nodeDoes:
		'Wait Until Posted also knows the item by text, direction and time; otherwise posted is "unknown".',
	async look({ spruce }) {
		const outbound = (await someItems(spruce)).filter(({ direction }) => direction === 'outbound');
		return { seen: Seen.say`outbound items: ${Seen.tally(outbound.map(requestIdOf))}` };
	},
};
