import { createServer } from 'node:http';
import { listenOnLoopback } from '../network/listenOnLoopback';

const phone = 12065550147;

/** What must not leave the clinic. */
export const secrets = [
	'Zacharias',
	'Quillfeather',
	'My knee hurts',
	'zacharias@quill.example',
	'+12065550147',
	String(phone),
	'1950-02-17',
	'token-of-zacharias',
];

const names = [
	...['id', 'object', 'value', 'type', 'status', 'created', 'createdAt', 'lastMessageAt', 'text'],
	...[
		'requestId',
		'direction',
		'expiresAt',
		'url',
		'channel',
		'hasMore',
		'paginationToken',
		'totalCount',
	],
	...['statusCode', 'message', 'error', 'details', 'givenName', 'middleName', 'name', 'eventTime'],
];
const lists = [
	...['contacts', 'conversations', 'conversationItems', 'members', 'tags', 'fields', 'phonelines'],
	...[
		'internalEndpoints',
		'endpoints',
		'events',
		'savedMessages',
		'scheduledMessages',
		'phoneNumbers',
	],
	...['emailAddresses', 'attachments', 'recordings', 'errors', 'signingSecrets'],
];
const objects = [
	'signedUrl',
	'voicemail',
	'event',
	'delivery',
	'endpoint',
	'contact',
	'conversation',
	'data',
];

type Names = readonly string[];
const each = (keys: Names, value: unknown) => Object.fromEntries(keys.map((key) => [key, value]));

/** Patient data in each value, and in a name. */
function values(variant: number): Record<string, unknown> {
	const valueOf = (index: number): unknown =>
		(index + variant) % 5 === 0 ? phone + index : secrets[(index + variant) % secrets.length];
	return {
		...Object.fromEntries(names.map((name, index) => [name, valueOf(index)])),
		'Allergies of Zacharias': 'My knee hurts',
		...(variant % 2 === 0 && { direction: 'outbound', statusCode: undefined, hasMore: true }),
	};
}

/** Records within lists and objects of records. */
function bodyOf(variant: number): Record<string, unknown> {
	const leaf = values(variant);
	const data = { ...leaf, ...each(objects, leaf), ...each(['recordings'], [leaf]) };
	const inner = { ...leaf, ...each(objects, leaf), data, event: { ...leaf, data } };
	const record = { ...inner, ...each(lists, [leaf]), attachments: [inner] };
	const isInData = variant % 4 === 3;
	const body = { ...leaf, ...each(lists, [record]), ...each(objects, inner) };
	return isInData ? { ...leaf, data: [record] } : body;
}

/** A server that answers everything with patient data: bodies, names of properties, headers, pages. */
export async function startHostileSpruce(variant: number) {
	let calls = 0;
	const server = createServer((request, response) => {
		calls += 1;
		// The first call is the one that must succeed.
		const isRefused = calls > 1 && (calls + variant) % 3 === 0;
		const status = isRefused ? [400, 403, 404, 422, 500, 409, 410, 418][variant] : 200;
		const body = calls === 1 ? { organization: { id: 'Zacharias' } } : bodyOf(variant + calls);
		response.writeHead(status, {
			server: 'Zacharias',
			'content-type': variant % 3 === 1 ? 'text/zacharias' : 'application/json',
			's-request-id': 'zacharias@quill.example',
			's-ratelimit-limit': variant % 2 === 0 ? '+12065550147' : String(phone),
			's-ratelimit-remaining': variant % 2 === 0 ? 'Quillfeather' : String(phone),
			'retry-after': '1950-02-17',
			'x-zacharias': 'My knee hurts',
		});
		request.resume();
		if (calls > 1 && (calls + variant) % 11 === 0) response.end('<h1>Zacharias Quillfeather</h1>');
		else if (calls > 1 && (calls + variant) % 13 === 0) response.destroy();
		else response.end(JSON.stringify(body));
	});
	const port = await listenOnLoopback(server);
	return {
		baseUrl: `http://127.0.0.1:${port}/v1`,
		token: 'token-of-zacharias',
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
