import { path } from '../../nodes/SpruceHealth/values/path';

describe('the path of a request', () => {
	it('holds the id, trimmed', () => {
		expect(path`/contacts/${' entity_1 '}/conversations`).toBe('/contacts/entity_1/conversations');
	});

	it('encodes what has a meaning in addresses', () => {
		expect(path`/media/${'a:b@c=d+e'}`).toBe('/media/a%3Ab%40c%3Dd%2Be');
	});

	it.each(['', ' ', '.', '..', '...', 'a/b', 'a\\b', 'a?b', 'a#b', 'a%2Fb', 'a b', 'ä', 'a\nb'])(
		'is refused for the id %j',
		(id) => {
			expect(() => path`/contacts/${id}`).toThrow(/^ID: /);
		},
	);
});
