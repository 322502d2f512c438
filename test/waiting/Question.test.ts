import {
	addressDigest,
	type Question,
	questionIn,
	questionParameters,
} from '../../nodes/SpruceHealth/waiting/Question';

describe('a question in an address', () => {
	it.each<[string, Question]>([
		['to a conversation', { askedAt: 1_774_947_600_000, conversationId: 't_1', only: [] }],
		['to a number', { askedAt: 1, destination: 'Zj08XJgz', line: 'TW3JGg67', only: [] }],
		['over a line that is not known', { askedAt: 1, destination: 'Zj08XJgz', only: [] }],
		[
			'that only some may answer',
			{ askedAt: 1, conversationId: 't_1', only: ['entity_dana', 'Zj08XJgz'] },
		],
	])('comes back as it was: %s', (_what, question) => {
		expect(questionIn(questionParameters(question))).toEqual(question);
	});

	it.each([
		undefined,
		null,
		{},
		{ asked: '' },
		{ asked: '0' },
		{ asked: '-1' },
		{ asked: '1.5' },
		{ asked: 'soon' },
		{ asked: '9'.repeat(400) },
		{ asked: {} },
		{ asked: [] },
	])('is none in %j', (query) => {
		expect(questionIn(query)).toBeUndefined();
	});

	it('is read loosely where somebody has changed the address', () => {
		const query = { asked: '1', conversation: ['t_1', 't_2'], to: { a: 1 }, only: '..a..' };
		expect(questionIn(query)).toMatchObject({ askedAt: 1, only: ['a'] });
	});
});

describe('the digest of an address', () => {
	it.each([
		['+12065550177', '12065550177'],
		['+12065550177', '+1 (206) 555-0177'],
		['ada@example.com', 'Ada@Example.COM'],
		['entity_1', 'entity_1'],
	])('is the same for %s and %s', (one, other) => {
		expect(addressDigest('n8n', one)).toBe(addressDigest('n8n', other));
	});

	it('differs between two addresses, and between two n8n', () => {
		const digests = [
			addressDigest('n8n', '+12065550177'),
			addressDigest('n8n', '+12065550178'),
			addressDigest('another n8n', '+12065550177'),
		];
		expect(new Set(digests).size).toBe(3);
	});

	it.each([undefined, null, 7, {}])('can be made of %j', (address) => {
		expect(addressDigest('n8n', address)).toMatch(/^[\w-]{8}$/);
	});
});
