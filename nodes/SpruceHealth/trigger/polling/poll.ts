import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { epochMs } from '../../values/time';
import { activationError } from '../endpoint/activationError';
import { lookUpItem } from '../output/lookUpItem';
import { isActivating, noteActivated } from './activation';
import { rejectAsNodeError } from './errors/rejectAsNodeError';
import { recordFailureError } from './errors/recordFailureError';
import { failuresToReport } from './errors/failuresToReport';
import { keepPosition, keptPosition } from './keptPosition';
import { pollContextFor } from './pollContextFor';
import { pollBudget } from './pollBudget';
import { sample } from './sample';
import type { PollContext, Position, Source, Step, RecordFailure } from './sources/Source';
import { sourceOf, readPollTarget } from './pollTarget';

/** More go to the executions of the next polls. */
const mostItems = 2_000;
const mostWithFiles = 100;

/** The polls that are under way, by workflow and node. */
const running = new Set<string>();

/**
 * Looks for news, as n8n asks for it on schedule or in the editor.
 *
 * @returns null when there is nothing that starts the workflow
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const look = context.getMode() === 'manual' ? sample : lookOneAtATime;
	return await look(context)
		.catch(async (error: unknown) => await rejectAsNodeError(context, error))
		.catch((error: unknown) => {
			throw isActivating(context) ? activationError(context, error) : error;
		});
}

/** n8n polls again although the last poll is not over: both would find the same. */
async function lookOneAtATime(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const key = keyOf(context);
	if (running.has(key)) return null;
	running.add(key);
	const polled = await lookForNews(context).finally(() => running.delete(key));
	noteActivated(context);
	return polled;
}

/** What tells a trigger from all others. */
function keyOf(context: IPollFunctions): string {
	return `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
}

async function lookForNews(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const watched = readPollTarget(context);
	const source = sourceOf(watched);
	const look = await pollContextFor(context, watched);
	const start = keptPosition(context, watched);
	if (start === undefined) {
		keepPosition(context, watched, await source.begin(look));
		return null;
	}
	const { items, end, failures, troubles } = await followed(context, source, look, start);
	// Nothing may go wrong from here on: what is kept now will not be read again.
	keepPosition(context, watched, end);
	const hasItems = items.length > 0;
	const isSilent = hasItems || failures.length > 0;
	const toTell = failuresToReport(keyOf(context), troubles, look.now(), isSilent);
	if (hasItems) return [items];
	// Where something came, the failure can wait: the next poll tries again what has failed.
	if (failures.length > 0) await Promise.reject(failures[0]);
	return toTell.length > 0 ? await Promise.reject(recordFailureError(toTell)) : null;
}

/** Whether so much was found that the rest is better given to another execution: n8n holds it in memory. */
function isFull(items: readonly INodeExecutionData[]): boolean {
	return (
		items.length >= mostItems ||
		(items.length >= mostWithFiles &&
			items.filter(({ binary }) => binary !== undefined).length >= mostWithFiles)
	);
}

/** What following a source gave. */
interface Followed {
	items: INodeExecutionData[];
	/** Where the next poll begins. */
	end: Position;
	/** What ended it early. */
	failures: unknown[];
	/** What concerned single records. */
	troubles: RecordFailure[];
}

/**
 * Follows a source for as long as there is time. Where a step fails, what the earlier ones gave
 * counts, so that a long way is made in parts.
 */
async function followed(
	context: IPollFunctions,
	source: Source,
	look: PollContext,
	start: Position,
): Promise<Followed> {
	const items: INodeExecutionData[] = [];
	const troubles: RecordFailure[] = [];
	const failures: unknown[] = [];
	let last: Pick<Step, 'next'> = { next: start };
	const stopAt = look.now() + pollBudget(context).mostMs;

	async function follow(): Promise<void> {
		for await (const step of source.read(look, start)) {
			const { news, recordFailure } = step;
			for (const one of news) {
				const item = await lookUpItem(context, one.event, one, look.settings);
				if (item !== undefined) items.push(item);
			}
			if (recordFailure !== undefined) troubles.push(recordFailure);
			last = step;
			if (look.now() > stopAt || isFull(items)) return;
		}
	}

	await follow().catch((failure: unknown) => failures.push(failure));
	items.sort((one, other) => epochMs(one.json.eventTime) - epochMs(other.json.eventTime));
	return { items, end: last.next, failures, troubles };
}
