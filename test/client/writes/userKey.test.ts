import {
	assertKeyUsable,
	type KeyedCall,
	keyUseOf,
} from '../../../nodes/SpruceHealth/client/writes/userKey';

const call: KeyedCall = {
	method: 'POST',
	path: '/internalendpoints/line_1/conversations',
	identity: { text: 'Hello' },
	recipient: '+12065550134',
};
const record: KeyedCall = { method: 'POST', path: '/contacts', identity: { givenName: 'Ada' } };

describe("the use of a user's key", () => {
	it('sends the key alone where a write reaches nobody', () => {
		expect(keyUseOf('intake-7', 0, record).key).toBe('intake-7');
	});

	it('sends the key with a digest of the recipient, whom it does not show', () => {
		const { key } = keyUseOf('reminder-7', 0, call);

		expect(key).toMatch(/^reminder-7:[\w-]{8}$/);
		expect(key).not.toContain('206');
	});

	it('numbers the key from the second write of an item on', () => {
		expect(keyUseOf('intake-7', 1, record).key).toBe('intake-7:1');
		expect(keyUseOf('reminder-7', 1, call).key).toBe(`${keyUseOf('reminder-7', 0, call).key}:1`);
	});

	it.each<[string, Partial<KeyedCall>]>([
		['another recipient', { recipient: '+12065550135' }],
		['another kind of write', { path: '/internalendpoints/line_1/calls' }],
		['another kind of conversation', { path: '/conversations' }],
	])('has another purpose for %s', (_case, change) => {
		const one = keyUseOf('reminder-7', 0, call);
		const other = keyUseOf('reminder-7', 0, { ...call, ...change });

		expect(other.purpose).not.toBe(one.purpose);
	});

	it.each<[string, Partial<KeyedCall>]>([
		['another text', { identity: { text: 'Bye' } }],
		['another line', { path: '/internalendpoints/line_2/conversations' }],
	])('has the same purpose and another content for %s', (_case, change) => {
		const one = keyUseOf('reminder-7', 0, call);
		const other = keyUseOf('reminder-7', 0, { ...call, ...change });

		expect(other.purpose).toBe(one.purpose);
		expect(other.content).not.toBe(one.content);
	});

	it('has another purpose for a record at another path', () => {
		const one = keyUseOf('intake-7', 0, { ...record, path: '/contacts/entity_1' });
		const other = keyUseOf('intake-7', 0, { ...record, path: '/contacts/entity_2' });

		expect(other.purpose).not.toBe(one.purpose);
	});
});

describe('a key of the user', () => {
	it('may have as many characters as Spruce takes with what is added to it', () => {
		const longest = 'x'.repeat(230);

		expect(() => assertKeyUsable(longest)).not.toThrow();
		expect(keyUseOf(longest, 999, call).key.length).toBeLessThanOrEqual(255);
	});

	it.each([
		['x'.repeat(231), 'Request Options > Send Only Once Per: it has 231 characters'],
		['Größe', 'Request Options > Send Only Once Per: it has characters that cannot be sent'],
		['a\nb', 'Request Options > Send Only Once Per: it has characters that cannot be sent'],
	])('is refused by name: %j', (entered, message) => {
		expect(() => assertKeyUsable(entered)).toThrow(message);
	});
});
