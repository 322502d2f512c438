import { isLoopback } from '../nodes/SpruceHealth/values/addresses';
import type { Simulator } from '../test/simulator/Simulator';
import { missCall } from '../test/simulator/organization/conversations/missCall';

const everyMs = 60_000;
/** Who calls: nobody whom the organization knows, from a number kept for stories. */
const caller = '+12065550142';

/**
 * Lets a call be missed once a minute, as soon as a workflow of this machine waits for events. Ends
 * when the signal says so.
 */
export function missCalls({ organization }: Simulator, signal: AbortSignal): void {
	const timer = setInterval(() => {
		const isWaitedFor = organization.webhookEndpoints.some(({ url }) => isLoopback(url));
		if (isWaitedFor) missCall(organization, caller);
	}, everyMs);
	signal.addEventListener('abort', () => clearInterval(timer));
}
