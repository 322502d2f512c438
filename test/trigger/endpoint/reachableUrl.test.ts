import { ExplainedError } from '../../../nodes/SpruceHealth/values/ExplainedError';
import { assertReachable } from '../../../nodes/SpruceHealth/trigger/endpoint/reachableUrl';

const spruce = 'https://api.sprucehealth.com/v1';
const simulator = 'http://127.0.0.1:4010/v1';

describe('the address at which n8n receives events', () => {
	it.each([
		['https://n8n.example.com/webhook/1', spruce],
		['https://n8n.example.com:8443/webhook/1', spruce],
		['https://localhost.example.com/webhook/1', spruce],
		['http://localhost:5678/webhook/1', simulator],
		['http://127.0.0.1:5678/webhook/1', 'http://localhost:4010/v1'],
	])('%s is fine for the base URL %s', (url, baseUrl) => {
		expect(() => assertReachable(url, baseUrl)).not.toThrow();
	});

	it.each([
		['http://n8n.example.com/webhook/1', spruce],
		['http://localhost:5678/webhook/1', spruce],
		['https://localhost:5678/webhook/1', spruce],
		['https://127.0.0.1/webhook/1', spruce],
		['https://127.1.2.3/webhook/1', spruce],
		['https://[::1]/webhook/1', spruce],
		['https://0.0.0.0/webhook/1', spruce],
		['https://n8n.localhost/webhook/1', spruce],
		['', spruce],
		['http://localhost:5678/webhook/1', 'https://127.0.0.1.example.com/v1'],
		['http://localhost:5678/webhook/1', ''],
	])('%s is refused for the base URL %s, with what to do', (url, baseUrl) => {
		const check = () => assertReachable(url, baseUrl);
		expect(check).toThrow(ExplainedError);
		expect(check).toThrow(/WEBHOOK_URL/);
		expect(check).toThrow(
			expect.objectContaining({ description: expect.stringContaining('Polling Trigger') }),
		);
	});
});
