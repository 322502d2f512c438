import { isLoopback } from '../nodes/SpruceHealth/values/urls/addresses';
import { receiveItem } from '../test/simulator/organization/conversations/receiveItem';
import type { Simulator } from '../test/simulator/Simulator';

const messageEveryMs = 60_000;
/** No contact has this number. 555-01xx numbers are reserved for fiction. */
const from = '+12065550151';
const messages = [
	'Can I get a refill of my prescription?',
	'What time do you open on Friday?',
	'My chest hurts when I walk up the stairs.',
	'Do you take my new insurance?',
];

/**
 * Simulates a text of a patient every minute while a workflow on this computer listens for events, so
 * that the example "Triage messages with AI" has something to do. Ends when the signal is aborted.
 */
export function simulateMessages({ organization }: Simulator, signal: AbortSignal): void {
	let count = 0;
	const timer = setInterval(() => {
		const isListening = organization.webhookEndpoints.some(({ url }) => isLoopback(url));
		if (!isListening) return;
		const text = messages[count++ % messages.length];
		receiveItem(organization, { channel: 'phone', from, text });
	}, messageEveryMs);
	signal.addEventListener('abort', () => clearInterval(timer));
}
