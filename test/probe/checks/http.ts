import type { Check } from '../Check';
import { Seen } from '../report/Seen';

const types = [
	'application/json',
	'application/json; charset=utf-8',
	'text/html',
	'text/plain',
	'text/html; charset=utf-8',
	'text/plain; charset=utf-8',
];
const servers = [
	'cloudflare',
	'nginx',
	'envoy',
	'istio-envoy',
	'awselb/2.0',
	'AmazonS3',
	'CloudFront',
	'Google Frontend',
	'Caddy',
	'Apache',
];

/** Comes last, because it looks at all answers. */
export const http: Check = {
	name: 'http',
	assumption: 'Every answer is JSON and has an s-request-id',
	nodeDoes: 'An answer without both is told as one of a proxy or web server, whatever its status.',
	async look({ spruce: { answers } }) {
		const withBody = answers.filter(({ isEmpty }) => !isEmpty);
		const withId = answers.filter(({ headers }) => headers['s-request-id'] !== undefined);
		const wordOf = (words: string[], value: string | undefined) =>
			value === undefined ? Seen.say`missing` : Seen.known(words, value);
		const contentTypes = withBody.map(({ headers }) => wordOf(types, headers['content-type']));
		const server = answers.map(({ headers }) => wordOf(servers, headers.server));
		return {
			seen: Seen.say`s-request-id on ${withId.length} of ${answers.length}; content-type ${Seen.tally(contentTypes)}; server ${Seen.tally(server)}`,
			isUsual: withId.length === answers.length && withBody.every(({ body }) => body !== undefined),
		};
	},
};
