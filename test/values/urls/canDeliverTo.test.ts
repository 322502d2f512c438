import { canDeliverTo } from '../../../nodes/SpruceHealth/values/urls/canDeliverTo';

const spruce = 'https://api.sprucehealth.com/v1';
const simulator = 'http://127.0.0.1:4010/v1';

describe('an address to which Spruce delivers', () => {
	it.each([
		['https://n8n.example.com/webhook/1', spruce],
		['https://n8n.example.com:8443/webhook/1', spruce],
		['https://localhost.example.com/webhook/1', spruce],
		['HTTPS://n8n.example.com/webhook-waiting/1/2?asked=1', spruce],
		['http://localhost:5678/webhook/1', simulator],
		['http://127.0.0.1:5678/webhook/1', 'http://localhost:4010/v1'],
	])('is %s for the base URL %s', (url, baseUrl) => {
		expect(canDeliverTo(url, baseUrl)).toBe(true);
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
		['ftp://n8n.example.com/webhook/1', spruce],
		['n8n.example.com/webhook/1', spruce],
		['', spruce],
		['http://localhost:5678/webhook/1', 'https://127.0.0.1.example.com/v1'],
		['http://localhost:5678/webhook/1', ''],
	])('is not %s for the base URL %s', (url, baseUrl) => {
		expect(canDeliverTo(url, baseUrl)).toBe(false);
	});
});
