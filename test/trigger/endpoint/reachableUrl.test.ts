import { InvalidInput } from '../../../nodes/SpruceHealth/values/InvalidInput';
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
	])('%s is one that %s can deliver to', (url, baseUrl) => {
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
	])('%s is refused with what to do, for %s', (url, baseUrl) => {
		const refuse = () => assertReachable(url, baseUrl);
		expect(refuse).toThrow(InvalidInput);
		expect(refuse).toThrow(/WEBHOOK_URL/);
		expect(refuse).toThrow(
			expect.objectContaining({ description: expect.stringContaining('Polling Trigger') }),
		);
	});
});
