import { goalState } from '../goalState';
import type { Row } from '../Row';
import type { Surroundings } from '../Surroundings';

const messages = 500;
const mostOthers = 5;

/** A text to many contacts, whose phone numbers only Spruce knows: how many calls it takes. */
export async function sends({ small, spruceHealth }: Surroundings): Promise<Row[]> {
	const address = small.addresses.simulator;
	await small.ask('reset');
	// Spread over the organization.
	const ids = (await small.ask('contactIds', 2 * messages)).filter((_, place) => place % 2 === 0);
	const internalEndpointId = await small.ask('phoneLineId');
	const outcome = await spruceHealth({
		address,
		parameters: {
			resource: 'message',
			operation: 'send',
			sendTo: 'contactPhone',
			contactId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			internalEndpointId: { __rl: true, mode: 'id', value: internalEndpointId },
			text: 'Your results are ready.',
		},
		items: ids.map((id) => ({ id })),
	});
	const calls = await small.ask('countRequests');
	await small.ask('reset');
	if (outcome.items.length !== messages) {
		throw new Error(`Not all messages were sent: ${outcome.error?.message}`);
	}
	return [
		{
			measure: 'A text to 500 contacts by their phone number: API calls',
			spruceHealth: String(calls),
			goal: `<= ${messages} + ${mostOthers}`,
			state: goalState(calls <= messages + mostOthers),
			note: 'Of an organization of 1,203 contacts. A read of each contact would be 500 more.',
			values: { calls },
		},
	];
}
