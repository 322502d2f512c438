import { linkProblem } from '../../../nodes/SpruceHealth/client/downloads/linkProblem';

describe('a link to a file', () => {
	it.each<[string, string | undefined, string | undefined]>([
		['https://files.example.com/a', undefined, undefined],
		['HTTPS://files.example.com/a', undefined, undefined],
		['https://127.0.0.1/a', 'filePrivate', undefined],
		['https://10.0.0.1/a', 'filePrivate', undefined],
		['https://files.internal/a', 'filePrivate', undefined],
		['http://127.0.0.1/a', 'fileAddress', undefined],
		['HTTP://127.0.0.1/a', 'fileAddress', undefined],
		['http://files.example.com/a', 'fileAddress', 'fileAddress'],
		['ftp://files.example.com/a', 'fileAddress', 'fileAddress'],
		['file:///etc/passwd', 'fileAddress', 'fileAddress'],
		['data:text/plain,a', 'fileAddress', 'fileAddress'],
		['', 'fileAddress', 'fileAddress'],
	])('%s has from Spruce the problem %s, and from a proxy %s', (url, fromSpruce, fromProxy) => {
		expect(linkProblem(url, true)).toBe(fromSpruce);
		expect(linkProblem(url, false)).toBe(fromProxy);
	});
});
