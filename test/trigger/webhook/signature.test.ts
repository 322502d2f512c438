import { createHmac } from 'crypto';
import { isSignedBySpruce } from '../../../nodes/SpruceHealth/trigger/webhook/signature';

/** Base64, as Spruce shows it, of text that is not ASCII. */
const secret = Buffer.from('shown once, mit Umläuten').toString('base64');
const body = Buffer.from('{"object":"event","text":"Grüße"}');
const mac = (key: string | Buffer = secret, content = body) =>
	createHmac('sha256', key).update(content);
const good = mac().digest('base64');
const hex = mac().digest('hex');
const other = mac('other').digest('base64');

describe('a signature', () => {
	it('is valid for the bytes that arrived', () => {
		expect(isSignedBySpruce(body, good, secret)).toBe(true);
	});

	it.each([
		['in base64url', good.replaceAll('+', '-').replaceAll('/', '_')],
		['without its padding', good.replace(/=$/, '')],
		['in base64url without padding', mac().digest('base64url')],
		['in hex', hex],
		['in hex of upper case', hex.toUpperCase()],
		['with its algorithm in front', `sha256=${good}`],
		['in hex with its algorithm in front', `SHA256=${hex}`],
		['with a version in front', `v1=${hex}`],
		['after a time, if it is of the body alone', `t=1793613600,v1=${hex}`],
		['as a Standard Webhooks value', `v1,${good}`],
		['in quotes', `signature="${good}"`],
		['with spaces around it', `  ${good} `],
		['after one of an older secret, with a comma', `${other}, ${good}`],
		['after one of an older secret, with a space', `v1=${other} v1=${good}`],
	])('%s is valid', (_, signature) => {
		expect(isSignedBySpruce(body, signature, secret)).toBe(true);
	});

	const key = Buffer.from('0123456789abcdefghijklmnopqrstuv');
	it.each<[string, string, string | Buffer]>([
		['the bytes of the secret as it is shown', 'schlüssel', 'schlüssel'],
		['what the secret encodes in base64', key.toString('base64'), key],
		['what the secret encodes in base64url', key.toString('base64url'), key],
		['what the secret encodes in hex', key.toString('hex'), key],
		['the secret with its prefix', 'wss_01HWDG5ADNBGXXXXXY07DP8', 'wss_01HWDG5ADNBGXXXXXY07DP8'],
		['the secret without its prefix', 'wss_01HWDG5ADNBGXXXXXY07DP8', '01HWDG5ADNBGXXXXXY07DP8'],
		['what is encoded after the prefix', `whsec_${key.toString('base64')}`, key],
		['the secret without the spaces around it', ' schlüssel\n', 'schlüssel'],
	])('may be made with %s', (_, shown, used) => {
		expect(isSignedBySpruce(body, mac(used).digest('base64'), shown)).toBe(true);
	});

	it.each<[string, string, string | Buffer]>([
		['an empty key', secret, ''],
		['nothing but the prefix', 'wss_01HWDG5ADNBGXXXXXY07DP8', 'wss_'],
		['what is left of a secret that is nothing but the prefix', 'wss_', ''],
		['a part of the secret', secret, secret.slice(0, 20)],
		['a few bytes that a short secret encodes', 'YWJj', 'abc'],
		[
			'the readable part of a secret that is not base64',
			'YWJjZGVmZ2hpamtsbW5vcHFy*x',
			'abcdefghijklmnopqr',
		],
	])('is refused when it is made with %s', (_, shown, used) => {
		expect(isSignedBySpruce(body, mac(used).digest('base64'), shown)).toBe(false);
	});

	const wrong: Array<[string, unknown]> = [
		['of another secret', other],
		['of another secret in hex', mac('other').digest('hex')],
		['of another body', mac(secret, Buffer.from('{}')).digest('base64')],
		['that is truncated', good.slice(0, -2)],
		['that consists of the first characters', good.slice(0, 4)],
		['in hex that is truncated', hex.slice(0, 62)],
		['with a character after it', `${good}A`],
		['in lower case', good.toLowerCase()],
		[
			'over the time and the body',
			`t=1,v1=${mac(secret, Buffer.from(`1.${body.toString()}`)).digest('hex')}`,
		],
		['that is empty', ''],
		['that is nothing but separators', ' , ;'],
		['that is nothing but a prefix', 'sha256='],
		['that is a megabyte long', 'A'.repeat(1_000_000)],
		['that stands after a megabyte', `${'A '.repeat(500_000)}${good}`],
		['with the same number of characters and more bytes', 'é'.repeat(good.length)],
		['that is a list', [good, good]],
		['that is missing', undefined],
		['that is null', null],
	];

	it.each(wrong)('%s is refused', (_, signature) => {
		expect(isSignedBySpruce(body, signature, secret)).toBe(false);
	});

	it.each([['utf16le'], ['latin1']] as const)('of the same text in %s is refused', (encoding) => {
		const otherBytes = Buffer.from(body.toString('utf8'), encoding);
		expect(isSignedBySpruce(otherBytes, good, secret)).toBe(false);
	});

	it.each([[''], [' '], [undefined], [null]])('is never valid without a secret: %p', (none) => {
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
