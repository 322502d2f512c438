import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { testRunRefusal } from '../../../client/testRuns/recipientInTest';
import { InvalidInput } from '../../../values/InvalidInput';
import { linesIn, possibleLines } from '../../../values/lines/lines';
import { type Line, listedLine, practiceLines } from './defaultLine';
import { type Destination, destinationTo, messageNames, sendingAdvice } from './destinationOf';

/** The way that a message takes: where it goes, and the line that it goes out on. */
export interface Route {
	destination: Destination;
	line: Line;
}

/**
 * The way that a message of a test run takes instead of the one that was entered.
 *
 * @returns undefined when this is no test run
 * @throws InvalidInput when the message as entered could not be sent, or cannot go to the test recipient
 */
export async function testRoute(
	client: SpruceClient,
	{ destination: intended, line }: Route,
): Promise<Route | undefined> {
	const { testRecipient } = client;
	if (testRecipient === undefined) return undefined;
	if (intended.channel === 'secure') {
		throw testRunRefusal('a secure message can only go to the contact');
	}
	const listed = await practiceLines(client);
	assertLineFits(listed, line.id, intended.channel);
	const fitting = linesIn(listed, [testRecipient.channel]).map(listedLine);
	if (fitting.length === 0) {
		throw new InvalidInput(
			`Credential > While Testing, Send To: the organization has no line that can send ${messageNames[testRecipient.channel]}`,
			'Enter a phone number instead of an email address, or an email address instead of a phone number.',
		);
	}
	return {
		destination: destinationTo(testRecipient),
		// With several lines, it matters more that the test runs than which of them it uses.
		line: fitting.find(({ id }) => id === line.id) ?? fitting[0],
	};
}

/**
 * Spruce would refuse the message as entered, and it does not get to see it in a test.
 *
 * @throws InvalidInput when the line is not known, or cannot send the message
 */
function assertLineFits(
	listed: IDataObject[],
	line: string,
	channel: Destination['channel'],
): void {
	const isOver = (channels: Array<Destination['channel']>) =>
		possibleLines(listed, channels).some(({ id }) => String(id) === line);
	if (isOver([channel])) return;
	const problem = isOver(['email', 'fax', 'phone', 'secure'])
		? `the chosen line cannot send ${messageNames[channel]}`
		: 'the organization has no such line';
	throw new InvalidInput(`Send From: ${problem}`, sendingAdvice[channel]);
}
