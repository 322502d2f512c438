import { isJsonObject } from '../../../nodes/SpruceHealth/values/jsonObject';
import type { Incoming, Outgoing, Reading } from '../Reading';
import { answers, bodies, creates, eachObject, isWrite, without, type Json } from './bend';
import { loudIn } from './exceptions';

/** The answers with one record, and the name that the record would have in a wrapper. */
const wrappers: Record<string, string> = {
	Contact: 'contact',
	CreateContact: 'contact',
	UpdateContact: 'contact',
	Conversation: 'conversation',
	UpdateConversation: 'conversation',
	ConversationItem: 'conversationItem',
	CreateContactTag: 'tag',
	CreateConversationTag: 'tag',
	CreateContactField: 'field',
	CreateWebhookEndpoint: 'endpoint',
	WebhookEndpoint: 'endpoint',
	OrganizationMember: 'member',
	Organization: 'organization',
	Transcription: 'transcription',
	UploadMedia: 'media',
	PhoneLine: 'phoneLine',
};

const wrapperOf = ({ operationId = '' }: Incoming) => wrappers[operationId];

/** The record of an answer, wrapped or not. */
function bare(body: Json, wrapper: string): Json {
	return isJsonObject(body[wrapper]) ? (body[wrapper] as Json) : body;
}

function records(change: (record: Json, wrapper: string) => unknown): Reading['play'] {
	return bodies((body, request) => {
		const wrapper = wrapperOf(request);
		return wrapper === undefined ? body : change(bare(body, wrapper), wrapper);
	});
}

/** What writes answer. Uploads and endpoints need what is in their answers. */
function writes(
	change: (answer: Outgoing, request: Incoming) => Outgoing,
	without: string[] = ['UploadMedia', 'CreateWebhookEndpoint'],
): Reading['play'] {
	return answers((answer, request) =>
		isWrite(request) && answer.status < 300 && !without.includes(request.operationId ?? '')
			? change(answer, request)
			: answer,
	);
}

function errors(change: (words: { type: string; message: string }) => unknown): Reading['play'] {
	return answers((answer) =>
		answer.status >= 400
			? {
					...answer,
					body: change(answer.body as { type: string; message: string }),
				}
			: answer,
	);
}

const refused = 'Contact: Create, of details that Spruce refuses';

export const shapeReadings: Reading[] = [
	{ name: 'every record is bare', play: records((record) => record) },
	{ name: 'every record is wrapped', play: records((record, name) => ({ [name]: record })) },
	{ name: 'every record is in data', play: records((record) => ({ data: record })) },
	{
		name: 'every record is wrapped in data',
		play: records((record, name) => ({ data: { [name]: record } })),
	},
	{
		name: 'every record is wrapped beside a status',
		play: records((record, name) => ({ success: true, [name]: record })),
	},
	{ name: 'a write is answered with an empty object', play: writes((a) => ({ ...a, body: {} })) },
	{
		name: 'a write is answered without a body',
		play: writes((answer) => ({ ...answer, status: 204, headers: {}, body: undefined })),
	},
	{
		name: 'a write is answered with 200 and no body',
		play: writes((answer) => ({ ...answer, status: 200, body: undefined })),
	},
	{
		name: 'a write is answered with success: true',
		play: writes((answer) => ({ ...answer, body: { success: true } })),
	},
	{
		name: 'a write is answered with the ID only',
		play: writes((answer, request) => {
			const body = bare(answer.body as Json, wrapperOf(request) ?? '');
			return { ...answer, body: { id: body.id, requestId: body.requestId } };
		}),
	},
	{
		name: 'a created record is answered with 200',
		play: writes((answer) => ({ ...answer, status: 200 }), []),
	},
	{
		name: 'a failure is 200 with a statusCode',
		play: answers((answer) => (answer.status >= 400 ? { ...answer, status: 200 } : answer)),
	},
	{
		name: 'an error has its words in error',
		play: errors(({ type, message }) => ({ error: { type, message } })),
	},
	{ name: 'an error is a text in error', play: errors(({ message }) => ({ error: message })) },
	{
		name: 'an error has its words in errors',
		play: errors(({ type, message }) => ({ errors: [{ code: type, detail: message }] })),
	},
	{
		name: 'an error has its words in errors, as texts',
		play: errors(({ message }) => ({ errors: [message] })),
	},
	{
		name: 'an error has its words in detail',
		play: errors(({ type, message }) => ({ type, title: 'Bad Request', detail: message })),
	},
	{
		name: 'an error has its words in details',
		play: errors(({ type, message }) => ({
			type,
			message: 'Bad Request',
			details: [{ field: 'phoneNumbers', message }],
		})),
	},
	{
		name: 'an error is plain text',
		play: answers((answer) =>
			answer.status >= 400
				? {
						...answer,
						headers: { ...answer.headers, 'content-type': 'text/plain' },
						body: (answer.body as Json).message,
					}
				: answer,
		),
	},
	{ name: 'an error has no words', play: errors(() => ({})), exceptions: loudIn([refused]) },
	{
		name: 'fields without a value are null',
		play: bodies((body) =>
			eachObject(body, (object) =>
				object.object === 'contact'
					? { middleName: null, companyName: null, pronouns: null, dateOfBirth: null, ...object }
					: object,
			),
		),
	},
	{
		name: 'empty lists in records are null',
		play: bodies((body) =>
			eachObject(body, (object) => {
				if (typeof object.id !== 'string') return object;
				const entries = Object.entries(object).map(([name, value]) => [
					name,
					Array.isArray(value) && value.length === 0 ? null : value,
				]);
				return Object.fromEntries(entries) as Json;
			}),
		),
	},
	{
		name: 'empty lists in records are left out',
		play: bodies((body) =>
			eachObject(body, (object) => {
				if (typeof object.id !== 'string') return object;
				const entries = Object.entries(object);
				return Object.fromEntries(
					entries.filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
				) as Json;
			}),
		),
	},
	{
		name: 'every object has fields that nobody knows',
		play: bodies((body) => eachObject(body, (object) => ({ ...object, addedLater: { in: 2027 } }))),
	},
	{
		name: 'JSON comes as text/plain',
		play: answers((answer) => ({
			...answer,
			headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' },
			body: isJsonObject(answer.body) ? JSON.stringify(answer.body) : answer.body,
		})),
	},
	{
		name: 'JSON comes without a content type',
		play: answers(({ headers, ...answer }) => {
			const isJson = isJsonObject(answer.body);
			// Fastify would name a type of its own for a text.
			return {
				...answer,
				headers: without(headers, 'content-type'),
				body: isJson ? Buffer.from(JSON.stringify(answer.body)) : answer.body,
			};
		}),
	},
	{
		name: 'JSON begins with a byte order mark',
		play: answers((answer) => ({
			...answer,
			body: isJsonObject(answer.body) ? `\ufeff${JSON.stringify(answer.body)}` : answer.body,
		})),
	},
	{
		name: 'JSON ends with line breaks',
		play: answers((answer) => ({
			...answer,
			body: isJsonObject(answer.body) ? `${JSON.stringify(answer.body)}\r\n\r\n` : answer.body,
		})),
	},
	{
		name: 'no answer has s-request-id',
		play: answers(({ headers, ...answer }) => {
			return { ...answer, headers: without(headers, 's-request-id') };
		}),
	},
	{
		name: 'a deletion is answered with the record',
		play: answers((answer, { method }) =>
			method === 'DELETE' && answer.status < 300
				? {
						...answer,
						headers: { ...answer.headers, 'content-type': 'application/json' },
						body: { object: 'contact', deleted: true },
					}
				: answer,
		),
	},
	{
		name: 'a deletion is answered with 204',
		play: answers((answer, { method }) =>
			method === 'DELETE' && answer.status < 300 ? { ...answer, status: 204 } : answer,
		),
	},
	{
		name: 'a second deletion is 404 after a lost answer',
		play: () => {
			let isLost = false;
			return async (request, pass) => {
				const answer = await pass(request);
				if (request.method !== 'DELETE' || isLost) return answer;
				isLost = true;
				return { ...answer, status: 500, body: undefined };
			};
		},
	},
	{
		name: 'a created tag that exists is answered with 200',
		play: answers((answer, request) =>
			creates(request) && request.path.endsWith('/tags') ? { ...answer, status: 200 } : answer,
		),
	},
];
