import { certificateProblem, type Explanation } from './certificateProblem';
import type { Failure, ListedPart, SpruceWords } from './failure';
import { isOutcomeUnknown } from './failure';
import { proxyFailed, refusalBrokeOff } from '../wire/connectionProblem';
import { isFromSpruce } from '../wire/isFromSpruce';
import { counted } from '../../values/text/counted';
import { adviceOnWaiting, allowanceOfDay, rateLimitUse } from './rateLimitUse';
import { unprovenRepeat } from './unprovenRepeat';

/**
 * The text of a failed call for a clinic. n8n's toasts show about 200 characters: what happened and what
 * to do come first, then why, then addresses and Spruce's own words. Network codes stand in the
 * description only: n8n replaces a message that holds one, such as ECONNRESET, with its own text.
 */
export function explain(failure: Failure, words: SpruceWords): Explanation {
	const { message, description } = explanations[failure.reason](failure);
	const parts = [warning(failure), description, spruceQuote(words)];
	return { message, description: parts.filter((part) => part !== '').join(' ') };
}

const explanations: Record<Failure['reason'], (failure: Failure) => Explanation> = {
	access: ({ answer }) => ({
		message: 'Spruce Health refused the API token',
		description: `Compare the credential with Settings > API Access in Spruce. The token is wrong or was disabled, or API access is off for the organization; Spruce Support can say whether it is enabled.${hintAtProxy(answer)}`,
	}),
	proxy: ({ answer, fileHost = 'Spruce' }) =>
		answer?.status === 407
			? {
					message: 'The proxy of the n8n server wants a sign-in',
					description: `Add its user name and password to the HTTPS_PROXY variable of the n8n server, or let it pass calls to ${fileHost} without a sign-in. The call did not reach ${fileHost}.${nameOfSender(answer)} A variable with a sign-in looks like http://user:password@proxy.example:3128.`,
				}
			: {
					message: 'A proxy or web server answered instead of the Spruce Health API',
					description: `Check the Base URL in the credential, and the proxy or firewall between the n8n server and Spruce. The call did not reach Spruce. The HTTPS_PROXY variable of the n8n server names its proxy, if there is one.${nameOfSender(answer)}`,
				},
	certificate: ({ answer, fileHost = 'the Spruce Health API' }) =>
		certificateProblem(answer?.status === undefined ? answer?.code : '', fileHost),
	blocked: ({ fileHost }) => ({
		message: 'n8n did not send the call, because its SSRF protection blocks the address',
		description: `If the address is right, add its host name to the N8N_SSRF_ALLOWED_HOSTNAMES variable of the n8n server. The address of ${fileHost ?? 'the Base URL in the credential'} belongs to a private network or is on a list of blocked ones. An IP address belongs into N8N_SSRF_ALLOWED_IP_RANGES instead, such as 10.0.0.5/32.`,
	}),
	notAllowed: ({ request, answer }) =>
		request.forbiddenMeans === undefined
			? {
					message: 'Spruce Health does not allow this',
					description: `Check in the Spruce app whether the record may be seen and changed there: the API token worked for other calls. If every call is refused, compare the token with Settings > API Access in Spruce.${hintAtProxy(answer)}`,
				}
			: {
					message: 'Spruce Health does not allow this item to be deleted',
					description:
						'Some items, such as calls and system messages, cannot be deleted in the Spruce app either. If no item at all can be deleted, compare the API token with Settings > API Access in Spruce.',
				},
	notFound: () => ({
		message: 'Spruce Health has no record with this ID',
		description:
			'Check the ID: the record may have been deleted, or may belong to another organization.',
	}),
	refused: ({ request }) => ({
		message: 'Spruce Health did not accept this request',
		description:
			request.adviceWhenRefused ?? 'Correct the field that Spruce names and run the item again.',
	}),
	redirect: () => ({
		message: 'The Base URL is not the address of the Spruce Health API',
		description:
			'Correct the Base URL in the credential. It redirected the request to another address, which n8n did not follow, so that the token stays private.',
	}),
	unreadable: ({ tried }) => ({
		message: 'The answer did not come from the Spruce Health API',
		description: `Check the Base URL in the credential and any proxy on the way. The answer was empty, incomplete or a web page instead of data, ${times(tried.sent)}.`,
	}),
	incomplete: ({ listed }) => ({
		message: 'Spruce Health gave only a part of the list',
		description: `Wait a few minutes, then run the item again. ${recordsRead(listed)} Spruce says that there are more, but not on which page, even when it is asked again. If the problem lasts, tell Spruce Support.`,
	}),
	unknownShape: ({ shape }) => ({
		message: 'Spruce Health answered in a form that this version of the node does not know',
		description: `Update the node. ${expectedShape(shape)} If the problem lasts, report these names at the address of the node's documentation.`,
	}),
	server: ({ tried, answer }) => ({
		message: 'Spruce Health has a problem on its side',
		description: `Wait a few minutes, then run the item again. Spruce answered with an error ${times(tried.sent)}.${senderOnTheWay(answer)}`,
	}),
	noAnswer: ({ tried, answer }) => ({
		message: 'Spruce Health did not answer',
		description: `Check the internet connection of the n8n server and the Base URL in the credential. ${whatWasAsked(tried)} ${networkCode(answer)}`,
	}),
	unknownOutcome: ({ sought }) => ({
		message: 'It is not known whether Spruce Health did this',
		description:
			sought === undefined
				? 'The request was sent but no answer came back, and sending it again could reach a patient twice.'
				: unprovenRepeat(sought),
	}),
	rateLimit: (failure) => ({
		message: 'The rate limit of the organization is used up',
		description: `${adviceOnWaiting(failure)} ${rateLimitUse(failure)}`,
	}),
	dailyLimit: ({ rateLimit }) => ({
		message: 'The daily rate limit of the organization is used up',
		description: `Run the item again tomorrow, or ask Spruce Support for a higher limit. ${allowanceOfDay(rateLimit.dailyLimit)} All integrations of the practice share them.`,
	}),
	fileAddress: () => ({
		message: 'The link to the file is not safe',
		description:
			'Tell Spruce Support which conversation item it belongs to. It does not begin with https:, so the file would travel unencrypted and was not downloaded.',
	}),
	fileLink: () => ({
		message: 'No link from Spruce Health opens the file',
		description:
			'Check in the Spruce app that the file is still there and opens, then run the item again. A link works for about 15 minutes, but fresh ones were refused, too.',
	}),
	filePrivate: ({ fileHost }) => ({
		message: 'The link to the file leads into a private network',
		description: `Tell Spruce Support which conversation item the file belongs to. Spruce keeps its files on the internet, so n8n did not ask ${fileHost}.`,
	}),
	fileTooLarge: ({ file = { name: 'a file', maxMegabytes: 0 } }) => ({
		message: `The file is larger than ${file.maxMegabytes} MB`,
		description: `To get it, raise Maximum File Size (MB) under Options; n8n needs room for it. It is ${file.name} of the conversation item. The download was ended, and nothing of the file is passed on.`,
	}),
	fileNoAnswer: ({ tried, answer, fileHost }) => ({
		message: 'The file did not arrive',
		description: `Check that the n8n server reaches ${fileHost}, where Spruce keeps the file, then run the item again. The download broke off or was not answered ${times(tried.sent)}. ${networkCode(answer)}`,
	}),
	fileServer: ({ tried, fileHost }) => ({
		message: 'The file cannot be downloaded at the moment',
		description: `Wait a few minutes, then run the item again. ${fileHost}, where Spruce keeps the file, answered with an error ${times(tried.sent)}.`,
	}),
	fileUnreadable: ({ tried, fileHost }) => ({
		message: 'Something else came instead of the file',
		description: `Check any proxy between the n8n server and ${fileHost}, where Spruce keeps the file. A web page or nothing at all came ${times(tried.sent)}.`,
	}),
};

/** For a 401 or 403 that does not say whose it is. */
function hintAtProxy(answer: Failure['answer']): string {
	if (answer?.status === undefined || answer.body !== '' || isFromSpruce(answer)) return '';
	return ' The answer was empty: if the token is right, a proxy or firewall between the n8n server and Spruce has refused the call.';
}

/** Whose error it is, where Spruce itself did not send it. */
function senderOnTheWay(answer: Failure['answer']): string {
	if (answer?.status === undefined || isFromSpruce(answer)) return '';
	return ` The last answer came from a proxy or web server on the way: if the problem lasts, check the proxy of the n8n server.${nameOfSender(answer)}`;
}

/** How a proxy or web server calls itself. */
function nameOfSender(answer: Failure['answer']): string {
	if (answer?.status === undefined) return '';
	const { via, server } = answer.headers;
	const names = [via, server].filter(Boolean).join(', ').slice(0, 100);
	return ` It answered ${answer.status}${names === '' ? '' : ` and calls itself "${names}"`}.`;
}

/** A new execution has a new idempotency key, so Spruce would not recognize the repeat. */
function warning(failure: Failure): string {
	return isOutcomeUnknown(failure)
		? 'Spruce may have carried it out anyway: look in Spruce before you run it again in a new execution.'
		: '';
}

/** Spruce's own words, for Spruce Support; empty when it sent none. */
export function spruceQuote({ message, type, requestId }: SpruceWords): string {
	const details = [type, requestId && `request ID ${requestId}`].filter(Boolean).join(', ');
	if (message === undefined) return details === '' ? '' : `(Spruce: ${details})`;
	return `Spruce says: "${message}"${details === '' ? '' : ` (${details})`}`;
}

function networkCode(answer: Failure['answer']): string {
	if (answer === undefined || answer.status !== undefined) return '';
	if (answer.code === proxyFailed) return 'The proxy of the n8n server made no connection.';
	return answer.code === refusalBrokeOff
		? 'A refusal arrived that broke off.'
		: `The network reported ${answer.code}.`;
}

/** A call that was not sent has waited for the answer to another one. */
function whatWasAsked({ sent }: Failure['tried']): string {
	if (sent > 0) return `Spruce was asked ${times(sent)}.`;
	return 'Another call of this n8n is still without an answer, so this one was not sent.';
}

function times(count: number): string {
	return count === 1 ? 'once' : `${count} times`;
}

function recordsRead({ read, total = 0 }: ListedPart = { read: 0 }): string {
	if (total > read) return `${read} of ${counted(total, 'record')} were read.`;
	return `${counted(read, 'record')} ${read === 1 ? 'was' : 'were'} read.`;
}

function expectedShape(
	{ expected, seen }: NonNullable<Failure['shape']> = { expected: '', seen: [] },
) {
	const names = seen.length === 0 ? 'none' : seen.map((name) => `"${name}"`).join(', ');
	return `"${expected}" was expected; the names in the answer were: ${names}.`;
}
