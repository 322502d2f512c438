import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { ContactPoint } from './contactAddress';
import { chosenLine, defaultLine, type Line } from './defaultLine';
import { type Destination, lookedUp } from './destinationOf';
import { testRoute } from './testRoute';

/** The way that a message takes. In a test run, it is another one than was entered. */
export interface SendingRoute {
	/** Where it goes in fact. */
	destination: Destination;
	/** The line that it goes out on. */
	line: Line;
	/** Where it would go if this were no test. */
	intended: Destination;
	/** What was entered, as far as it tells two messages apart. */
	entered: IDataObject;
	/** Whether it goes to the test recipient. */
	isTest: boolean;
}

/**
 * The way of a message to a destination.
 *
 * @param lineId what was entered under Send From; blank for the only line that fits
 * @throws InvalidInput when the destination or the line cannot be used
 */
export async function routeOf(
	client: SpruceClient,
	entered: Destination | ContactPoint,
	lineId: string,
): Promise<SendingRoute> {
	const intended = await lookedUp(client, entered);
	const line = lineId === '' ? await defaultLine(client, intended) : chosenLine(lineId);
	const entry = { destination: intended, line };
	const testing = await testRoute(client, entry);
	return {
		...(testing ?? entry),
		intended,
		entered: 'body' in entered ? entered.body : { ...entered },
		isTest: testing !== undefined,
	};
}
