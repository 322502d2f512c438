import type { Outgoing, Reading } from '../Reading';
import { answers, page, refusal } from './bend';
import { activations, rightOrLoudIn } from './exceptions';

const names = ['s-ratelimit-limit', 's-ratelimit-remaining'];
const dailyNames = ['s-ratelimit-daily-limit', 's-ratelimit-daily-remaining'];

function withHeaders(headers: Record<string, string | undefined>) {
	return answers((answer) => {
		const all = Object.entries({ ...answer.headers, ...headers });
		const given = all.filter((entry): entry is [string, string] => entry[1] !== undefined);
		return { ...answer, headers: Object.fromEntries(given) };
	});
}

function all(list: string[], value: string | undefined) {
	return Object.fromEntries(list.map((name) => [name, value]));
}

/** Refuses every fourth call. */
function refusing(answer: Outgoing): Reading['play'] {
	return () => {
		let calls = 0;
		return async (request, pass) => {
			calls += 1;
			return calls % 4 === 2 ? answer : await pass(request);
		};
	};
}

/** Each refusal makes a job wait for a minute, so these readings are played in a few jobs. */
const only = [
	'Contact: Get Many',
	'Contact: Create',
	'Message: Send',
	'Message: Send to three patients',
	'Trigger: a text message starts the workflow once',
];

/** n8n waits for an activation, so it waits for the rate limit only where that is over soon. */
const exceptions = rightOrLoudIn(activations);

const limited = refusal(429, 'rate_limited', 'too many requests');

export const limitReadings: Reading[] = [
	{ name: 'a limit of 0 a minute means none', play: withHeaders(all(names, '0')) },
	{ name: 'a limit of 0 a day means none', play: withHeaders(all(dailyNames, '0')) },
	{ name: 'all limits are 0', play: withHeaders(all([...names, ...dailyNames], '0')) },
	{ name: 'no answer has rate-limit headers', play: withHeaders(all(names, undefined)) },
	{ name: 'only what remains is told', play: withHeaders({ [names[0]]: undefined }) },
	{ name: 'only the limit is told', play: withHeaders({ [names[1]]: undefined }) },
	{ name: 'the headers are empty', play: withHeaders(all(names, '')) },
	{ name: 'limits are written with decimals', play: withHeaders(all(names, '599.0')) },
	{ name: 'limits are words', play: withHeaders(all(names, 'unlimited')) },
	{ name: 'a limit is written with its window', play: withHeaders({ [names[0]]: '600;w=60' }) },
	{ name: 'a limit of -1 means none', play: withHeaders(all([...names, ...dailyNames], '-1')) },
	{ name: 'too many calls get 429', play: refusing(limited), only, exceptions },
	{
		name: 'too many calls get 429 and Retry-After in seconds',
		play: refusing({ ...limited, headers: { ...limited.headers, 'retry-after': '2' } }),
	},
	{
		name: 'too many calls get 429 and Retry-After 0',
		play: refusing({ ...limited, headers: { ...limited.headers, 'retry-after': '0' } }),
	},
	{
		name: 'too many calls get 429 and Retry-After as a date',
		play: refusing({
			...limited,
			headers: { ...limited.headers, 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' },
		}),
		only,
		exceptions,
	},
	{
		name: 'too many calls get 429 as a page',
		play: refusing(page(429)),
		only,
		exceptions,
	},
	{
		name: 'too many calls get 503 and Retry-After',
		play: refusing({ ...refusal(503, 'busy'), headers: { 'retry-after': '1' } }),
	},
	{
		name: 'too many calls get 403 RATE_LIMITED',
		play: refusing(refusal(403, 'RATE_LIMITED')),
		only,
		exceptions,
	},
	{
		name: 'too many calls get 403 rate-limited',
		play: refusing(refusal(403, 'rate-limited', 'slow down')),
		only,
		exceptions,
	},
	{
		name: 'too many calls get 403 with nothing remaining',
		play: refusing({
			...refusal(403, 'forbidden'),
			headers: { ...limited.headers, 's-ratelimit-limit': '60', 's-ratelimit-remaining': '0' },
		}),
		only,
		exceptions,
	},
];
