import type { Incoming, Outgoing, Reading } from '../Reading';
import { answers, creates, keyOf, page, refusal } from './bend';
import { activations, loudIn, rightOrLoudIn } from './exceptions';

const duplicate = refusal(422, 'duplicate_request', 'the idempotency key was used before');

const retried = { retryOnFail: true, maxTries: 5, waitBetweenTries: 0 } as const;

/** The first try of each write gets an answer of its own; its key is used up all the same. */
function burnt(first: Outgoing, isDone = false): Reading['play'] {
	return () => {
		const used = new Set<string>();
		const tried = new Set<string>();
		return async (request, pass) => {
			const key = keyOf(request);
			if (key === undefined) return await pass(request);
			if (used.has(key)) return duplicate;
			used.add(key);
			const write = JSON.stringify([request.path, request.body]);
			if (tried.has(write)) return await pass(request);
			tried.add(write);
			if (isDone) await pass(request);
			return first;
		};
	};
}

/** The first try of a POST is done, but its answer is lost; this is what the next one gets. */
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

/** The jobs that create something. */
const creatingJobs = [
	'Contact: Create',
	'Contact: Create, of details that Spruce refuses',
	'Contact: Create, then Update',
	'Contact: Create or Update, a new person in two rows, then in another execution',
	'Contact: Update',
	'Conversation: Update',
	'Message: Add Internal Note',
	'Message: Post to Conversation',
	'Message: Send',
	'Message: Send a file',
	'Message: Send to three patients',
	'Message: Send, Wait Until Posted',
	'Message: Send, on the line chosen from the list',
];

/** The jobs that write in a workflow. */
const writingJobs = [
	...creatingJobs,
	'Contact: Create or Update, a known person',
	'Contact: Update, with a tag chosen from the list',
];

/** n8n waits for an activation, so it tries again for a few seconds only. */
const soonGivenUp = rightOrLoudIn(activations);

const withBurntKeys = { ...loudIn(writingJobs), ...soonGivenUp };

/** Spruce's words came with an answer that was lost. */
const withoutWords = loudIn(['Contact: Create, of details that Spruce refuses']);

/** A secret is shown once, so an endpoint whose answer was lost is of no use. */
const withLostAnswers = { ...loudIn(activations), ...withoutWords };

/** What Spruce may answer to a key that it has seen. */
const repeats: Array<[form: string, answer: Outgoing]> = [
	['422 DUPLICATE_REQUEST', refusal(422, 'DUPLICATE_REQUEST')],
	['422 duplicate-request', refusal(422, 'duplicate-request')],
	['409 duplicate_request', refusal(409, 'duplicate_request')],
	['400 duplicate_request', refusal(400, 'duplicate_request')],
	['422 without a type', refusal(422, undefined, 'duplicate request')],
	['422 without any words', refusal(422, undefined)],
];

export const keyReadings: Reading[] = [
	{
		name: 'a try that got 500 uses up its key',
		play: burnt(refusal(500, 'internal')),
		exceptions: withBurntKeys,
	},
	{
		name: 'a try that got 502 uses up its key',
		play: burnt(page(502)),
		exceptions: withBurntKeys,
	},
	{
		name: 'a try that got 429 uses up its key',
		play: burnt(refusal(429, 'rate_limited')),
		only: ['Contact: Create', 'Message: Send', 'Message: Send to three patients'],
		exceptions: loudIn(['Contact: Create', 'Message: Send', 'Message: Send to three patients']),
	},
	{
		name: 'a try that got 503 uses up its key',
		play: burnt(refusal(503, 'unavailable')),
		exceptions: withBurntKeys,
	},
	{
		name: 'a try that got 400 uses up its key, and n8n tries again',
		play: burnt(refusal(400, 'temporarily_invalid', 'try again')),
		node: retried,
		exceptions: loudIn(activations),
	},
	{
		name: 'a try that got 403 uses up its key, and n8n tries again',
		play: burnt(refusal(403, 'forbidden', 'try again')),
		node: retried,
		exceptions: loudIn(activations),
	},
	{
		name: 'a try that got 409 uses up its key, and n8n tries again',
		play: burnt(refusal(409, 'conflict', 'try again')),
		node: retried,
		exceptions: loudIn(activations),
	},
	{
		name: 'a try that got 500 was done',
		play: burnt(refusal(500, 'internal'), true),
		exceptions: { ...withoutWords, ...soonGivenUp },
	},
	{
		name: 'a try that got 502 was done',
		play: burnt(page(502), true),
		exceptions: { ...withoutWords, ...soonGivenUp },
	},
	...repeats.map(([form, answer]) => ({
		name: `a repeat is ${form}`,
		play: lostThen(answer),
		exceptions: withLostAnswers,
	})),
	{ name: 'a repeat gets the first answer again', play: lostThen('replay') },
	{
		name: 'another field is a duplicate',
		play: refuses(refusal(422, 'invalid_input', 'duplicate phone numbers are not allowed')),
		exceptions: loudIn(creatingJobs),
	},
	{
		name: 'the key is refused',
		play: refuses(refusal(400, 'invalid_input', 's-idempotency-key is not valid')),
		exceptions: loudIn(creatingJobs),
	},
	{
		name: 'the key is refused with 422',
		play: refuses(refusal(422, 'invalid_input', 's-idempotency-key is too long')),
		exceptions: loudIn(creatingJobs),
	},
	{
		name: 'the contact is a duplicate in the words of its type',
		play: refuses(refusal(422, 'duplicate_contact', 'there is such a contact')),
		exceptions: loudIn(creatingJobs),
	},
	{ name: 'what was done is answered with 202', play: answers(accepted) },
];

function accepted(answer: Outgoing, request: Incoming): Outgoing {
	return creates(request) && answer.status < 300 ? { ...answer, status: 202 } : answer;
}
