import { isLoopback } from '../nodes/SpruceHealth/values/urls/addresses';
import type { Simulator } from '../test/simulator/Simulator';
import { missCall } from '../test/simulator/organization/conversations/missCall';

const callEveryMs = 60_000;
/** No contact has this number. 555-01xx numbers are reserved for fiction. */
const caller = '+12065550142';

/**
 * Simulates a missed call every minute while a workflow on this computer listens for events, so that
 * the example "Text back after a missed call" has something to do. Ends when the signal is aborted.
 */
export function simulateMissedCalls({ organization }: Simulator, signal: AbortSignal): void {
	const timer = setInterval(() => {
		const isListening = organization.webhookEndpoints.some(({ url }) => isLoopback(url));
		if (isListening) missCall(organization, caller);
	}, callEveryMs);
	signal.addEventListener('abort', () => clearInterval(timer));
}
