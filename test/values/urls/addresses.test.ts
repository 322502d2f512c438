import { isSafeAddress, isSameUrl } from '../../../nodes/SpruceHealth/values/urls/addresses';

it.each([
	['https://media.sprucehealth.com/1?signature=2', true],
	['http://127.0.0.1:4010/files/1', true],
	['http://localhost/1', true],
	['http://[::1]:80/1', true],
	['http://media.sprucehealth.com/1', false],
	['http://127.0.0.1.example.com/1', false],
	['http://localhost@example.com/1', false],
	['ftp://127.0.0.1/1', false],
	['//media.sprucehealth.com/1', false],
	['', false],
])('whether "%s" is a safe address: %s', (address, expected) => {
	expect(isSafeAddress(address)).toBe(expected);
});

describe('an address that comes back from Spruce', () => {
	const sent = 'https://n8n.example.com/webhook/7c1e/webhook';

	it.each([
		[sent],
		[`${sent}/`],
		['https://N8N.Example.com/webhook/7c1e/webhook'],
		['HTTPS://n8n.example.com:443/webhook/7c1e/webhook'],
		['https://n8n.example.com/webhook/%37c1e/webhook'],
		[` ${sent}\n`],
	])('is the one that was sent: %p', (returned) => {
		expect(isSameUrl(returned, sent)).toBe(true);
		expect(isSameUrl(sent, returned)).toBe(true);
	});

	it.each([
		['https://n8n.example.com/webhook/Büro 1', 'https://n8n.example.com/webhook/B%C3%BCro%201'],
		['https://n8n.example.com/a%2fb', 'https://n8n.example.com/a%2Fb'],
		['https://n8n.example.com/?a=1', 'https://n8n.example.com?a=1'],
		['https://n8n.example.com/100%', 'https://n8n.example.com/100%/'],
		['spruce link', 'spruce link'],
	])('may be encoded in another way: %p', (returned, other) => {
		expect(isSameUrl(returned, other)).toBe(true);
	});

	it.each([
		[undefined],
		[''],
		['https://n8n.example.com/webhook/7C1E/webhook'],
		['https://n8n.example.com/webhook/7c1e'],
		['https://n8n.example.com/webhook-test/7c1e/webhook'],
		['https://n8n.example.com:8443/webhook/7c1e/webhook'],
		['http://n8n.example.com/webhook/7c1e/webhook'],
		[`${sent}?a=1`],
		['https://n8n.example.com/webhook%2F7c1e/webhook'],
	])('is another one: %p', (returned) => {
		expect(isSameUrl(returned, sent)).toBe(false);
	});
});
