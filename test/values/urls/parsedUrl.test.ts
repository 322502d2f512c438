import { parsedUrl } from '../../../nodes/SpruceHealth/values/urls/parsedUrl';

/** Node compiles `URL.canParse()` anew after about this many calls; then it is wrong (20.20.2). */
const manyCalls = 200_000;

describe('a web address', () => {
	it.each([
		['https://n8n.example.com/webhook/spruce', undefined, 'n8n.example.com'],
		['https://bücher.example/a', undefined, 'xn--bcher-kva.example'],
		['../files/1', 'https://files.example.com/a/b', 'files.example.com'],
	])('is read from %s', (address, base, host) => {
		expect(parsedUrl(address, base)?.host).toBe(host);
	});

	it.each(['', 'n8n.example.com', '/files/1', 'https://', 'https://a b/'])(
		'is not read from "%s"',
		(text) => {
			expect(parsedUrl(text)).toBeUndefined();
		},
	);

	it('is read after many others, whatever letters its host has', () => {
		for (let call = 0; call < manyCalls; call++) parsedUrl('https://example.com/a');
		expect(parsedUrl('https://bücher.example/a')?.host).toBe('xn--bcher-kva.example');
	});
});
