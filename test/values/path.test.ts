import { path } from '../../nodes/SpruceHealth/values/path';

describe('the path of a request', () => {
	it('contains the trimmed ID', () => {
		expect(path`/contacts/${' entity_1 '}/conversations`).toBe('/contacts/entity_1/conversations');
	});

	it.each([
		['a:b@c=d+e', 'a%3Ab%40c%3Dd%2Be'],
		['a/b', 'a%2Fb'],
		['a b', 'a%20b'],
		['a?b#c', 'a%3Fb%23c'],
		['a%2Fb', 'a%252Fb'],
		['a\\b', 'a%5Cb'],
		['ä', '%C3%A4'],
		['sip:x@spruce.example', 'sip%3Ax%40spruce.example'],
		['nullIsland', 'nullIsland'],
		['v1.2', 'v1.2'],
	])('holds any ID that Spruce may list, encoded: %s', (id, encoded) => {
		expect(path`/media/${id}`).toBe(`/media/${encoded}`);
	});

	it.each(
		[
			['', ' ', '.', '..', '...', 'a/../b', '../a', 'a\\..', '%2e%2e', '.%2E/a'],
			['undefined', 'null', 'NaN', 'entity_undefined', 'entity_null', 'null_5', '[object Object]'],
		].flat(),
	)('is refused for the ID %j', (id) => {
		expect(() => path`/contacts/${id}`).toThrow(/^ID: /);
	});
});
