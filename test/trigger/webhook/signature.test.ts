import { createHmac } from 'crypto';
import { isSignedBySpruce } from '../../../nodes/SpruceHealth/trigger/webhook/signature';

/** Base64, as Spruce shows it, of text that is not ASCII. */
const secret = Buffer.from('shown once, mit Umläuten').toString('base64');
const body = Buffer.from('{"object":"event","text":"Grüße"}');
const mac = (key: string | Buffer = secret, content = body) =>
	createHmac('sha256', key).update(content);
const good = mac().digest('base64');

describe('a signature', () => {
	it('is valid for the bytes that arrived', () => {
		expect(isSignedBySpruce(body, good, secret)).toBe(true);
	});

	it('is made with the bytes of the secret as it is shown, not with what the secret encodes', () => {
		const umlauts = 'schlüssel';
		expect(isSignedBySpruce(body, mac(umlauts).digest('base64'), umlauts)).toBe(true);
		const decoded = mac(Buffer.from(secret, 'base64')).digest('base64');
		expect(isSignedBySpruce(body, decoded, secret)).toBe(false);
	});

	const wrong: Array<[string, unknown]> = [
		['of another secret', mac('other').digest('base64')],
		['of another body', mac(secret, Buffer.from('{}')).digest('base64')],
		['in hex', mac().digest('hex')],
		['in base64url', `${good.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')}`],
		['that is truncated', good.slice(0, -2)],
		['that consists of the first characters', good.slice(0, 4)],
		['without its padding', good.replace(/=$/, '')],
		['with a character after it', `${good}A`],
		['with a space before it', ` ${good}`],
		['with its algorithm in front', `sha256=${good}`],
		['in lower case', good.toLowerCase()],
		['that is empty', ''],
		['that is a megabyte long', 'A'.repeat(1_000_000)],
		['with the same number of characters and more bytes', 'é'.repeat(good.length)],
		['that is sent twice', [good, good]],
		['that is missing', undefined],
		['that is null', null],
	];

	it.each(wrong)('%s is refused', (_, signature) => {
		expect(isSignedBySpruce(body, signature, secret)).toBe(false);
	});

	it.each([['utf16le'], ['latin1']] as const)('of the same text in %s is refused', (encoding) => {
		const other = Buffer.from(body.toString('utf8'), encoding);
		expect(isSignedBySpruce(other, good, secret)).toBe(false);
	});

	it.each([[''], [undefined], [null]])('is never valid without a secret: %p', (none) => {
		expect(isSignedBySpruce(body, mac('').digest('base64'), none)).toBe(false);
	});

	it.each([[undefined], ['{}'], [{}], [Buffer.alloc(0)]])(
		'is never valid for the body %p',
		(noBody) => {
			const empty = mac(secret, Buffer.alloc(0)).digest('base64');
			expect(isSignedBySpruce(noBody, empty, secret)).toBe(false);
		},
	);
});
