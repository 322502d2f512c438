import { path } from '../../nodes/SpruceHealth/values/path';

describe('the path of a request', () => {
	it('contains the trimmed ID', () => {
		expect(path`/contacts/${' entity_1 '}/conversations`).toBe('/contacts/entity_1/conversations');
	});

	it('encodes characters with a special meaning in URLs', () => {
		expect(path`/media/${'a:b@c=d+e'}`).toBe('/media/a%3Ab%40c%3Dd%2Be');
	});

	it.each(['', ' ', '.', '..', '...', 'a/b', 'a\\b', 'a?b', 'a#b', 'a%2Fb', 'a b', 'ä', 'a\nb'])(
		'is refused for the ID %j',
		(id) => {
			expect(() => path`/contacts/${id}`).toThrow(/^ID: /);
		},
	);
});
