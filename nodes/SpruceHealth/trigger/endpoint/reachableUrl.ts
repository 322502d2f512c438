import { InvalidInput } from '../../values/InvalidInput';
import { isLoopback } from '../../values/addresses';

/**
 * Refuses an address that Spruce cannot deliver events to. The simulator, itself on this machine,
 * delivers to this machine.
 *
 * @param url where n8n says that it receives the trigger's events
 * @param baseUrl of the credential
 * @throws InvalidInput for http: and for this machine, which is n8n's default address
 */
export function refuseUnreachable(url: string, baseUrl: string): void {
	if (isLoopback(baseUrl)) return;
	const isPublic = URL.canParse(url) && new URL(url).protocol === 'https:' && !isLoopback(url);
	if (isPublic) return;
	throw new InvalidInput(
		`Spruce Health cannot deliver events to ${url}: set n8n's WEBHOOK_URL to its public https: address`,
		'Spruce sends events to public addresses that begin with https:. Whoever runs this n8n sets the environment variable WEBHOOK_URL (N8N_WEBHOOK_URL in newer versions) to such an address, e.g. https://n8n.example.com/, and restarts it. Without a public address, use the Spruce Health Polling Trigger instead, which asks Spruce for news.',
	);
}
