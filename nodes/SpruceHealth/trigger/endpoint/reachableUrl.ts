import { ExplainedError } from '../../values/ExplainedError';
import { canDeliverTo } from '../../values/urls/canDeliverTo';

/**
 * Throws if Spruce cannot deliver events to an address.
 *
 * @param url where n8n receives the trigger's events, according to n8n
 * @param baseUrl of the credential
 * @throws ExplainedError for `http:` addresses and for this machine, which is n8n's default address
 */
export function assertReachable(url: string, baseUrl: string): void {
	if (canDeliverTo(url, baseUrl)) return;
	throw new ExplainedError(
		`Spruce Health cannot deliver events to ${url}: set n8n's WEBHOOK_URL to its public https: address`,
		'Spruce sends events only to public addresses that begin with https:. The person who runs this n8n sets the environment variable WEBHOOK_URL (N8N_WEBHOOK_URL in newer versions) to such an address, e.g. https://n8n.example.com/, and restarts n8n. Without a public address, use the Spruce Health Polling Trigger instead, which asks Spruce for new events.',
	);
}
