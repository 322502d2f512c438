import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../client/SpruceClient';
import { listEndpoints, removeEndpoint, resumeIfStopped } from '../client/webhookEndpoints';
import type { WaitingExecution } from '../framework/declare/WaitingExecution';
import { ExplainedError } from '../values/ExplainedError';
import { safeText } from '../values/text/safeText';
import { epochMs } from '../values/time';
import { parsedUrl } from '../values/urls/parsedUrl';
import { signatureIn } from '../values/urls/signatureIn';
import { mayShareReply, type Question, questionIn } from './Question';

/** Each event of the organization reaches each endpoint, and costs n8n some 40 ms of CPU there. */
export const mostWaiting = 20;

/** n8n looks for executions whose time is over once a minute, and a reply may just be on the way. */
const graceMs = 5 * 60_000;

const nameStart = 'n8n reply until ';

/**
 * The name of an endpoint in Spruce, e.g. `n8n reply until 2026-03-31T09:00:00.000Z (4HbZpQ7W/1203)`. The
 * next question removes what has passed: nothing else runs when an execution was stopped.
 */
export function replyEndpointName(
	deadline: Date,
	{ workflowId, executionId }: Pick<WaitingExecution, 'workflowId' | 'executionId'>,
): string {
	return `${nameStart}${deadline.toISOString()} (${workflowId}/${executionId})`;
}

/** The deadline in the name of an endpoint, in ms since 1970; undefined if it waits for no reply. */
function deadlineIn({ name }: IDataObject): number | undefined {
	const text = safeText(name);
	if (!text.startsWith(nameStart)) return undefined;
	return epochMs(text.slice(nameStart.length).split(' ')[0]) || undefined;
}

/**
 * Creates the endpoint at which the reply to a question arrives.
 *
 * @param url the address that resumes the execution
 */
export async function openReplyEndpoint(
	client: SpruceClient,
	execution: WaitingExecution,
	deadline: Date,
	url: string,
): Promise<void> {
	const body = { name: replyEndpointName(deadline, execution), url };
	const endpoint = await client.findOrCreate('/webhooks/endpoints', body, async () =>
		(await listEndpoints(client)).find(({ name }) => name === body.name),
	);
	await resumeIfStopped(client, String(endpoint.id), endpoint);
}

/**
 * Removes the endpoints of questions that no execution of this n8n waits for any longer.
 *
 * @param url an address that resumes an execution of this n8n
 * @throws ExplainedError when as many as there may be are still waiting
 */
export async function makeRoomForQuestion(
	client: SpruceClient,
	execution: WaitingExecution,
	url: string,
	forMany: string,
): Promise<void> {
	const own = await replyEndpointsOf(client, url);
	const isOver = await Promise.all(
		own.map(async (endpoint) => {
			if ((deadlineIn(endpoint) ?? 0) + graceMs < Date.now()) return true;
			return await execution.isOver(safeText(endpoint.url));
		}),
	);
	for (const { id } of own.filter((_, index) => isOver[index])) {
		// What stays is removed by a later question, and must not keep this one from being asked.
		await removeEndpoint(client, String(id)).catch(() => false);
	}
	const waiting = isOver.filter((over) => !over).length;
	if (waiting < mostWaiting) return;
	throw new ExplainedError(
		`${waiting} questions of this n8n are still waiting for a reply, which is as many as there may be`,
		`Nothing was sent. Every event of the clinic wakes up each of them, so more would slow n8n down. Wait until some are answered, stop some under Executions, or use ${forMany}: they ask as many patients as you like.`,
	);
}

/**
 * Makes sure that a yes can only mean this question: the same yes would resume every execution that has
 * asked the same person.
 *
 * @param url the address for the reply. Its endpoint is open already, so that of two questions at once
 * neither goes unseen.
 * @throws ExplainedError when another execution of this n8n waits for a reply of the same person
 */
export async function assertOnlyQuestion(
	client: SpruceClient,
	{ workflowId, executionId }: WaitingExecution,
	url: string,
): Promise<void> {
	const ownEnd = `(${workflowId}/${executionId})`;
	const others = (await replyEndpointsOf(client, url)).filter(
		({ name }) => !safeText(name).endsWith(ownEnd),
	);
	const question = questionOfUrl(url);
	if (!others.some((other) => mayShareReply(questionOfUrl(safeText(other.url)), question))) return;
	throw new ExplainedError(
		'The person who is to approve this has not yet answered another question of this n8n',
		'Nothing was sent, because one yes would have answered both. Try again when the other question is answered, or stop its execution under Executions.',
	);
}

/** The endpoints at which replies arrive for the n8n of this address. */
async function replyEndpointsOf(client: SpruceClient, url: string): Promise<IDataObject[]> {
	return (await listEndpoints(client)).filter(
		(endpoint) => deadlineIn(endpoint) !== undefined && isOfSameN8n(endpoint, url),
	);
}

function questionOfUrl(url: string): Question | undefined {
	return questionIn(Object.fromEntries(parsedUrl(url)?.searchParams ?? []));
}

/** Removes the endpoints that deliver to a waiting execution. */
export async function closeReplyEndpoints(client: SpruceClient, signature: string): Promise<void> {
	const own = (await listEndpoints(client)).filter(
		({ url }) => signatureIn(safeText(url)) === signature,
	);
	for (const { id } of own) await removeEndpoint(client, String(id));
}

function isOfSameN8n(endpoint: IDataObject, url: string): boolean {
	const [one, other] = [safeText(endpoint.url), url].map(waitingAddress);
	return one !== undefined && one === other;
}

/** What the resume addresses of one n8n share, as far as `webhook-waiting`. */
function waitingAddress(url: string): string | undefined {
	const parsed = parsedUrl(url);
	if (parsed === undefined) return undefined;
	// The IDs of the execution and of the node come last.
	return `${parsed.origin}${parsed.pathname.split('/').slice(0, -2).join('/')}`;
}
