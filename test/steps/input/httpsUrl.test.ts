import { httpsUrl } from '../../../nodes/SpruceHealth/steps/input/httpsUrl';

describe('the address of a webhook endpoint', () => {
	it.each([
		['https://n8n.example.com/webhook/1?a=b', 'https://n8n.example.com/webhook/1?a=b'],
		['HTTPS://n8n.example.com', 'HTTPS://n8n.example.com'],
		[' https://n8n.example.com/1 ', 'https://n8n.example.com/1'],
	])('may be "%s"', (entered, url) => {
		expect(httpsUrl(entered)).toBe(url);
	});

	it.each([
		'http://n8n.example.com/1',
		'http://localhost:5678/1',
		'n8n.example.com/1',
		'https://',
		'ftp://n8n.example.com',
		'javascript:https://n8n.example.com',
		'our server',
	])('is not "%s"', (entered) => {
		expect(() => httpsUrl(entered)).toThrow(
			expect.objectContaining({
				message: `URL: "${entered}" is not an address that begins with https://`,
				description: expect.stringContaining('encrypted'),
			}),
		);
	});
});
