import { type KeyedCall, keyUseOf } from '../../../nodes/SpruceHealth/client/writes/userKey';

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
	const longest = 'x'.repeat(230);

	it('is sent as it is as long as Spruce takes it with what is added to it', () => {
		const { key } = keyUseOf(longest, 999, call);

		expect(key.startsWith(`${longest}:`)).toBe(true);
		expect(key.length).toBeLessThanOrEqual(255);
	});

	it.each([
		['a longer one', `${longest}x`, `${longest}y`],
		['an accent', 'reminder-José', 'reminder-Josè'],
		['a line break', 'Please\ncall', 'Please\n\ncall'],
		['another alphabet', '提醒', '提示'],
	])('is sent as a digest: %s', (_case, entered, other) => {
		const { key, userKey } = keyUseOf(entered, 0, call);

		expect(key).toMatch(/^[0-9a-f]{64}:[\w-]{8}$/);
		expect(userKey).toBe(entered);
		expect(keyUseOf(entered, 0, call).key).toBe(key);
		expect(keyUseOf(other, 0, call).key).not.toBe(key);
	});
});
