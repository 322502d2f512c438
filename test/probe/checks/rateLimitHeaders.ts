import type { Check } from '../Check';
import { Seen } from '../report/Seen';

const names = [
	's-ratelimit-limit',
	's-ratelimit-remaining',
	's-ratelimit-daily-limit',
	's-ratelimit-daily-remaining',
	's-ratelimit-reset',
	'x-ratelimit-limit',
	'x-ratelimit-remaining',
	'x-ratelimit-reset',
	'ratelimit-limit',
	'ratelimit-remaining',
	'ratelimit-reset',
	'retry-after',
] as const;

/** Comes last, because it looks at all answers. */
export const rateLimitHeaders: Check = {
	name: 'rate-limit-headers',
	assumption:
		'Answers say what the rate limit is, in s-ratelimit headers; a missing one: not limited',
	nodeDoes:
		'Waits by these headers. 0 as a limit counts as "not limited"; without headers it waits only after 429.',
	async look({ spruce: { answers } }) {
		const found = names.flatMap((name) => {
			const values = answers.flatMap(({ headers }) => headers[name] ?? []);
			if (values.length === 0) return [];
			const last = values.at(-1) ?? '';
			const value = /^\d+$/.test(last) ? Seen.say`${Number(last)}` : Seen.say`not a number`;
			return [Seen.say`${Seen.known(names, name)}: ${value} (on ${values.length} answers)`];
		});
		// A refused token has no organization, whose limit it could be.
		const limits = answers
			.filter(({ status }) => status < 300)
			.map(({ headers }) => headers['s-ratelimit-limit']);
		return {
			seen: Seen.say`${Seen.list(found)}; ${answers.length} answers`,
			isUsual: limits.every((limit) => Number(limit) > 0),
		};
	},
};
