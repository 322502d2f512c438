import type { Failure } from '../../../nodes/SpruceHealth/client/errors/failure';
import { errorOf, write } from './errorOf';

/** What n8n shows of a text in a toast, as of an activation that failed. */
const shownInToast = 200;
const failed = { sent: 5, failedTries: 5, isOutcomeUnknown: false, elapsedMs: 0 };
const fileHost = 'files.sprucehealth.com';

const advised: Array<[Failure['reason'], string, Partial<Failure>?]> = [
	['access', 'Compare the credential with Settings > API Access in Spruce.'],
	['proxy', 'Check the Base URL in the credential, and the proxy or firewall'],
	[
		'proxy',
		'Add its user name and password to the HTTPS_PROXY variable of the n8n server',
		{ answer: { status: 407, headers: { via: 'proxy.example' }, body: '' } },
	],
	[
		'certificate',
		'name it in NODE_EXTRA_CA_CERTS, and restart n8n.',
		{ answer: { status: undefined, code: 'SELF_SIGNED_CERT_IN_CHAIN' } },
	],
	['blocked', 'add its host name to the N8N_SSRF_ALLOWED_HOSTNAMES variable of the n8n server.'],
	['notAllowed', 'Check in the Spruce app whether the record may be seen and changed there'],
	['notFound', 'Check the ID'],
	['refused', 'Correct the field that Spruce names and run the item again.'],
	['redirect', 'Correct the Base URL in the credential.'],
	['unreadable', 'Check the Base URL in the credential and any proxy on the way.'],
	['incomplete', 'Wait a few minutes, then run the item again.'],
	['unknownShape', 'Update the node.'],
	['server', 'Wait a few minutes, then run the item again.'],
	['server', 'look in Spruce before you run it again in a new execution.', { request: write }],
	['noAnswer', 'Check the internet connection of the n8n server and the Base URL'],
	['noAnswer', 'look in Spruce before you run it again in a new execution.', { request: write }],
	[
		'noAnswer',
		'Check the internet connection of the n8n server and the Base URL',
		{ request: write, tried: { ...failed, sent: 0 } },
	],
	['unknownOutcome', 'look in Spruce before you run it again in a new execution.'],
	['rateLimit', 'Run the item again in 42 seconds, or raise Max Wait under Request Options.'],
	[
		'rateLimit',
		'Run the item again in 1 second, or raise Max Wait under Request Options.',
		{ retryAfterMs: 800 },
	],
	[
		'rateLimit',
		'Run the item again when Spruce is used less, or raise Max Wait under Request Options.',
		{ tried: { ...failed, waitedMs: 590_000 } },
	],
	['dailyLimit', 'Run the item again tomorrow, or ask Spruce Support for a higher limit.'],
	['fileAddress', 'Tell Spruce Support which conversation item it belongs to.'],
	['fileLink', 'Check in the Spruce app that the file is still there and opens'],
	['filePrivate', 'Tell Spruce Support which conversation item the file belongs to.'],
	['fileTooLarge', 'raise Maximum File Size (MB) under Options'],
	['fileNoAnswer', 'Check that the n8n server reaches files.sprucehealth.com'],
	['fileServer', 'Wait a few minutes, then run the item again.'],
	['fileUnreadable', 'Check any proxy between the n8n server and files.sprucehealth.com'],
];

describe('the advice of an error', () => {
	it.each(advised.map(([reason, advice, failure = {}]) => ({ reason, advice, failure })))(
		'says what to do within the first 200 characters: $reason, "$advice"',
		(advisory) => {
			const { reason, advice, failure } = advisory;
			const given = { tried: failed, retryAfterMs: 41_200, fileHost, ...failure };
			const { message, description } = errorOf(reason, given);

			expect(`${message}. ${description}`.slice(0, shownInToast)).toContain(advice);
		},
	);
});
