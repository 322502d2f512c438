import type { Incoming, Outgoing, Reading } from '../Reading';
import { answers, creates, keyOf, page, refusal } from './bend';

const duplicate = refusal(422, 'duplicate_request', 'the idempotency key was used before');

const retried = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } as const;

/** The first try with each key gets an answer of its own; the key is used up all the same. */
function burnt(first: Outgoing, isDone = false): Reading['play'] {
	return () => {
		const used = new Set<string>();
		return async (request, pass) => {
			const key = keyOf(request);
			if (key === undefined) return await pass(request);
			if (used.has(key)) return duplicate;
			used.add(key);
			if (isDone) await pass(request);
			return first;
		};
	};
}

/** Each second try of a POST is refused with this: the first one was done, but its answer was lost. */
function lostThen(recognized: Outgoing | 'replay'): Reading['play'] {
	return () => {
		const done = new Map<string, Outgoing>();
		return async (request, pass) => {
			const key = keyOf(request);
			if (key === undefined || !creates(request)) return await pass(request);
			const known = done.get(key);
			if (known !== undefined) return recognized === 'replay' ? known : recognized;
			done.set(key, await pass(request));
			return refusal(500, 'internal', 'the answer was lost');
		};
	};
}

/** A write that creates is refused with this and not done. */
function refuses(answer: Outgoing): Reading['play'] {
	return () => async (request, pass) =>
		creates(request) && isAboutPatients(request) ? answer : await pass(request);
}

const isAboutPatients = ({ path }: Incoming) => !path.startsWith('/webhooks');

/** The jobs that write. */
export const writingJobs = [
	'Contact: Create',
	'Contact: Create, of details that Spruce refuses',
	'Contact: Create, then Update',
	'Contact: Create or Update, a new person in two rows, then in another execution',
	'Contact: Create or Update, a known person',
	'Contact: Update',
	'Contact: Update, with a tag chosen from the list',
	'Conversation: Update',
	'Message: Post an internal note',
	'Message: Post to Conversation',
	'Message: Send',
	'Message: Send a file',
	'Message: Send to three patients',
	'Message: Send, Wait Until Posted',
	'Message: Send, on the line chosen from the list',
	'Trigger: a text message starts the workflow once',
	'Trigger: activated again, it keeps its endpoint',
];

/** The outcome that cannot be better in these jobs. */
export function loudIn(jobs: readonly string[]): Record<string, 'loud'> {
	return Object.fromEntries(jobs.map((name) => [name, 'loud']));
}

export const keyReadings: Reading[] = [
	{ name: 'a try that got 500 uses up its key', play: burnt(refusal(500, 'internal')) },
	{ name: 'a try that got 502 uses up its key', play: burnt(page(502)) },
	{
		name: 'a try that got 429 uses up its key',
		play: burnt(refusal(429, 'rate_limited')),
		only: ['Contact: Create', 'Message: Send', 'Message: Send to three patients'],
	},
	{ name: 'a try that got 503 uses up its key', play: burnt(refusal(503, 'unavailable')) },
	{
		name: 'a try that got 400 uses up its key, and n8n tries again',
		play: burnt(refusal(400, 'temporarily_invalid', 'try again')),
		node: retried,
	},
	{
		name: 'a try that got 403 uses up its key, and n8n tries again',
		play: burnt(refusal(403, 'forbidden', 'try again')),
		node: retried,
	},
	{
		name: 'a try that got 409 uses up its key, and n8n tries again',
		play: burnt(refusal(409, 'conflict', 'try again')),
		node: retried,
	},
	{ name: 'a try that got 500 was done', play: burnt(refusal(500, 'internal'), true) },
	{ name: 'a try that got 502 was done', play: burnt(page(502), true) },
	{
		name: 'a repeat is 422 DUPLICATE_REQUEST',
		play: lostThen(refusal(422, 'DUPLICATE_REQUEST')),
	},
	{
		name: 'a repeat is 422 duplicate-request',
		play: lostThen(refusal(422, 'duplicate-request')),
	},
	{ name: 'a repeat is 409 duplicate_request', play: lostThen(refusal(409, 'duplicate_request')) },
	{ name: 'a repeat is 400 duplicate_request', play: lostThen(refusal(400, 'duplicate_request')) },
	{
		name: 'a repeat is 422 without a type',
		play: lostThen(refusal(422, undefined, 'duplicate request')),
	},
	{ name: 'a repeat is 422 without any words', play: lostThen(refusal(422, undefined)) },
	{ name: 'a repeat gets the first answer again', play: lostThen('replay') },
	{
		name: 'another field is a duplicate',
		play: refuses(refusal(422, 'invalid_input', 'duplicate phone numbers are not allowed')),
	},
	{
		name: 'the key is refused',
		play: refuses(refusal(400, 'invalid_input', 's-idempotency-key is not valid')),
	},
	{
		name: 'the key is refused with 422',
		play: refuses(refusal(422, 'invalid_input', 's-idempotency-key is too long')),
	},
	{
		name: 'the contact is a duplicate in the words of its type',
		play: refuses(refusal(422, 'duplicate_contact', 'there is such a contact')),
	},
	{ name: 'what was done is answered with 202', play: answers(accepted) },
];

function accepted(answer: Outgoing, request: Incoming): Outgoing {
	return creates(request) && answer.status < 300 ? { ...answer, status: 202 } : answer;
}
