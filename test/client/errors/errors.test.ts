import type { Failure } from '../../../nodes/SpruceHealth/client/errors/failure';
import type { SpruceRequest } from '../../../nodes/SpruceHealth/client/wire/request';
import { errorOf, read, write } from './errorOf';

describe('the error of a failed call', () => {
	it('says what happened, what to do, and what Spruce reported', () => {
		const error = errorOf('refused', {
			answer: {
				status: 400,
				headers: { 's-request-id': '0E5Q' },
				body: { statusCode: 400, type: 'invalid_input', message: 'phoneNumbers[0] is invalid' },
			},
		});

		expect(error.message).toBe('Spruce Health did not accept this request');
		expect(error.description).toBe(
			'Correct the field that Spruce names and run the item again. Spruce says: "phoneNumbers[0] is invalid" (invalid_input, request ID 0E5Q)',
		);
		expect(error.httpCode).toBe('400');
		expect(error.context.itemIndex).toBe(2);
		expect(error.context.spruce).toEqual({
			message: error.message,
			description: error.description,
			statusCode: 400,
			type: 'invalid_input',
			requestId: '0E5Q',
			operation: 'contact: get',
			reason: 'refused',
			attempts: 1,
			retryable: false,
		});
	});

	it('includes the state of the rate limit', () => {
		const rateLimit = { limit: 100, remaining: 0, dailyLimit: undefined };
		const { description, context } = errorOf('rateLimit', { rateLimit, retryAfterMs: 41_200 });

		expect(description).toContain('Spruce allows 100 calls a minute.');
		expect(description).toContain('Run the item again in 42 seconds');
		expect(context.spruce).toMatchObject({
			retryable: true,
			retryAfterSeconds: 42,
			rateLimit: { limit: 100, remaining: 0 },
		});
	});

	it.each<[Failure['reason'], string | undefined]>([
		['rateLimit', 'rate-limited'],
		['dailyLimit', 'quota-exhausted'],
		['access', undefined],
	])('has the wait that n8n 2.x reads after a failed poll: %s, %s', (reason, cause) => {
		const { failure } = errorOf(reason, { retryAfterMs: 41_200 });
		expect(failure).toEqual(cause && { cause, retryAfterMs: 41_200 });
	});

	it.each<Failure['reason']>(['server', 'noAnswer', 'unreadable'])(
		'warns that a write may have been carried out, and marks it as not retryable: %s',
		(reason) => {
			const { description, context } = errorOf(reason, { request: write });

			expect(description).toContain('look in Spruce before you run it again');
			expect(context.spruce).toMatchObject({ retryable: false });
		},
	);

	it.each<Failure['reason']>(['server', 'noAnswer', 'unreadable'])(
		'marks a read as retryable: %s',
		(reason) => {
			const { description, context } = errorOf(reason);

			expect(description).not.toContain('look in Spruce');
			expect(context.spruce).toMatchObject({ retryable: true });
		},
	);

	it.each([
		[{ read: 500, total: 1_203 }, '500 of 1203 records were read.'],
		[{ read: 500 }, '500 records were read.'],
		[{ read: 1 }, '1 record was read.'],
		[{ read: 500, total: 400 }, '500 records were read.'],
	])('says how much of an incomplete listing was read: %j', (listed, sentence) => {
		const { message, description, context } = errorOf('incomplete', { listed });

		expect(message).toBe('Spruce Health gave only a part of the list');
		expect(description).toContain(sentence);
		expect(description).toContain('run the item again');
		expect(context.spruce).toMatchObject({ reason: 'incomplete', retryable: true });
	});

	it('keeps the network code out of the message, because n8n would replace the message', () => {
		const { message, description } = errorOf('noAnswer', {
			answer: { status: undefined, code: 'ECONNREFUSED' },
		});

		expect(message).toBe('Spruce Health did not answer');
		expect(description).toContain('The network reported ECONNREFUSED.');
	});

	it('does not show a web page that was received instead of data', () => {
		const page = '<html>Bad gateway at proxy.internal</html>';
		const error = errorOf('server', { answer: { status: 502, headers: {}, body: page } });

		expect(JSON.stringify([error, error.description])).not.toContain('proxy.internal');
	});

	it('says that a gateway error came from the way to Spruce, and by whom', () => {
		const headers = { via: '1.1 gateway' };
		const { message, description } = errorOf('server', {
			answer: { status: 502, headers, body: '<html>' },
		});

		expect(message).toBe('Spruce Health has a problem on its side');
		expect(description).toContain('a proxy or web server on the way');
		expect(description).toContain('It answered 502 and calls itself "1.1 gateway".');
	});

	it("keeps to Spruce where the error is Spruce's own", () => {
		const body = { statusCode: 500, type: 'internal', message: 'oops' };
		const { description } = errorOf('server', { answer: { status: 500, headers: {}, body } });

		expect(description).not.toContain('proxy');
	});

	it.each<[Failure['reason'], number]>([
		['proxy', 407],
		['proxy', 404],
		['server', 502],
	])("does not show a gateway's words as Spruce's: %s, %i", (reason, status) => {
		const body = { message: 'no Route matched' };
		const { description } = errorOf(reason, { answer: { status, headers: {}, body } });

		expect(description).not.toContain('no Route matched');
	});

	it.each<[string, string, string]>([
		['CERT_HAS_EXPIRED', 'is not valid today', 'renewed'],
		['CERT_NOT_YET_VALID', 'is not valid today', 'date and time'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'is for another address', 'Base URL'],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'does not trust', 'NODE_EXTRA_CA_CERTS'],
	])('says what cures a certificate: %s', (code, what, cure) => {
		const { message, description, context } = errorOf('certificate', {
			request: write,
			answer: { status: undefined, code },
		});

		expect(message).toContain(what);
		expect(description).toContain(cure);
		expect(description?.includes('NODE_EXTRA_CA_CERTS')).toBe(cure === 'NODE_EXTRA_CA_CERTS');
		expect(description).not.toContain('may have carried it out');
		expect(context.spruce).toMatchObject({ retryable: false });
	});

	it('names both variables of the SSRF protection, because host names do not allow IP addresses', () => {
		const { description } = errorOf('blocked');

		expect(description).toContain('N8N_SSRF_ALLOWED_HOSTNAMES');
		expect(description).toContain('N8N_SSRF_ALLOWED_IP_RANGES');
	});

	it('says that a file did not come because the proxy wants a sign-in, and not that the link is wrong', () => {
		const answer = { status: 407, headers: {}, body: '' };
		const { message, description } = errorOf('proxy', { answer, fileHost: 'files.example' });

		expect(message).toBe('The proxy of the n8n server wants a sign-in');
		expect(description).toContain('did not reach files.example');
	});

	it('shows the advice of the request when Spruce refuses it', () => {
		const advice = 'Invite the contact first.';
		const { description } = errorOf('refused', {
			request: { ...write, adviceWhenRefused: advice },
		});

		expect(description).toBe(advice);
	});

	it('about an item that cannot be deleted says so', () => {
		const request: SpruceRequest = { ...read, method: 'DELETE', forbiddenMeans: 'notAllowed' };
		const { message } = errorOf('notAllowed', { request });

		expect(message).toBe('Spruce Health does not allow this item to be deleted');
	});

	it('names the properties that came instead of what was asked for', () => {
		const shape = { expected: 'contact', seen: ['ok', 'payload'] };

		expect(errorOf('unknownShape', { shape }).description).toContain(
			'"contact" was expected; the names in the answer were: "ok", "payload".',
		);
		expect(
			errorOf('unknownShape', { shape: { expected: 'contact', seen: [] } }).description,
		).toContain('the names in the answer were: none.');
	});

	it('contains nothing that was sent', () => {
		const error = errorOf('noAnswer', { request: write });

		expect(JSON.stringify([error, error.message, error.description, error.context])).not.toContain(
			'Secretname',
		);
	});

	it.each<[Failure['reason'], string]>([
		['access', 'Spruce Health refused the API token'],
		['notAllowed', 'Spruce Health does not allow this'],
		[
			'unknownShape',
			'Spruce Health answered in a form that this version of the node does not know',
		],
		['fileAddress', 'The link to the file is not safe'],
		['fileLink', 'No link from Spruce Health opens the file'],
		['fileNoAnswer', 'The file did not arrive'],
		['fileServer', 'The file cannot be downloaded at the moment'],
		['fileUnreadable', 'Something else came instead of the file'],
		['notFound', 'Spruce Health has no record with this ID'],
		['redirect', 'The Base URL is not the address of the Spruce Health API'],
		['unknownOutcome', 'It is not known whether Spruce Health did this'],
		['dailyLimit', 'The daily rate limit of the organization is used up'],
	])('has its own message and description for the reason "%s"', (reason, message) => {
		const error = errorOf(reason);

		expect(error.message).toBe(message);
		expect(error.description?.length).toBeGreaterThan(40);
	});
});
