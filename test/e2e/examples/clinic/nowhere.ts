import type { Organization } from '../../../simulator/organization/Organization';

/** Where nobody listens, in place of every address that Spruce sends events to. */
export function nowhere({ webhookEndpoints }: Organization): Record<string, string> {
	return Object.fromEntries(
		webhookEndpoints.map(({ url }) => [new URL(url).origin, 'http://127.0.0.1:1']),
	);
}
