import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { epochMs } from '../../values/time';
import type { EventSettings } from '../fields/eventSettings';
import { lookUpItem } from '../output/lookUpItem';
import { maxItems, maxItemsWithFiles } from '../output/mostItems';
import { pollBudget } from './pollBudget';
import type { NewEvent, PollContext, Position, RecordFailure, Source } from './sources/Source';

/** What a poll collected from its source. */
export interface Collected {
	/** One for each new event, the oldest first. */
	items: INodeExecutionData[];
	/** Where the next poll begins. */
	end: Position;
	/** What ended the poll early. */
	failure?: unknown;
	/** What concerned single records only. */
	recordFailures: RecordFailure[];
}

/**
 * Reads a source until everything was read, the poll's time is over, or an execution has enough
 * items. If a step fails, the steps before it count, so that a long backlog is taken in parts.
 */
export async function collectNewEvents(
	context: IPollFunctions,
	source: Source,
	pollContext: PollContext,
	start: Position,
): Promise<Collected> {
	const items: INodeExecutionData[] = [];
	const recordFailures: RecordFailure[] = [];
	let failure: unknown;
	let position = () => start;
	const stopAt = pollContext.now() + pollBudget(context).maxMs;

	async function readUntilBudgetEnds(): Promise<void> {
		for await (const step of source.read(pollContext, start)) {
			items.push(...(await itemsOf(context, step.newEvents, pollContext.settings)));
			if (step.recordFailure !== undefined) recordFailures.push(step.recordFailure);
			position = () => step.position();
			if (pollContext.now() > stopAt || isFull(items)) return;
		}
	}

	await readUntilBudgetEnds().catch((error: unknown) => {
		failure = error;
	});
	items.sort((one, other) => epochMs(one.json.eventTime) - epochMs(other.json.eventTime));
	return { items, end: position(), failure, recordFailures };
}

/** The items of new events, with what the user wants looked up, without those that are filtered out. */
export async function itemsOf(
	context: IPollFunctions,
	newEvents: readonly NewEvent[],
	settings: EventSettings,
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	for (const newEvent of newEvents) {
		const item = await lookUpItem(context, newEvent.event, newEvent, settings);
		if (item !== undefined) items.push(item);
	}
	return items;
}

function isFull(items: readonly INodeExecutionData[]): boolean {
	if (items.length >= maxItems) return true;
	if (items.length < maxItemsWithFiles) return false;
	return items.filter(({ binary }) => binary !== undefined).length >= maxItemsWithFiles;
}
