import type { Organization } from '../../../simulator/organization/Organization';
import type { Simulator } from '../../../simulator/Simulator';
import { nowhere } from './nowhere';

/** Lets something happen while Spruce cannot reach n8n, until Spruce has given up to tell of it. */
export async function whileAway<Result>(
	{ organization, webhooks }: Simulator,
	happen: (organization: Organization) => Result,
): Promise<Result> {
	const { settings } = webhooks;
	const { proxies, timeScale } = settings;
	Object.assign(settings, { proxies: nowhere(organization), timeScale: 1e-5 });
	const result = happen(organization);
	await webhooks.settled();
	Object.assign(settings, { proxies, timeScale });
	return result;
}
