import type { IWebhookFunctions } from 'n8n-workflow';
import type { SpruceEvent } from '../../records/event/SpruceEvent';
import type { EventSettings } from '../fields/eventSettings';
import type { EndpointMemory } from '../memory/EndpointMemory';
import { learnEarlierStates, needsEarlierState } from '../memory/earlierStates';
import { backgroundClient } from '../../client/backgroundClient';
import { settlesWithin } from './settlesWithin';

/** Beside what is looked up later, Spruce still gets its answer within its 5 seconds. */
const recallBudgetMs = 1_000;

/** What is needed to recall conversations. */
interface RecallContext {
	endpointId: string;
	memory: EndpointMemory;
	settings: EventSettings;
}

/**
 * Finds out in the endpoint's log what state the conversations of some events were in before n8n
 * started, where that decides whether an event is a change. What takes too long goes on in the
 * background, for later events.
 */
export async function recallConversations(
	context: IWebhookFunctions,
	recall: RecallContext,
	events: readonly SpruceEvent[],
): Promise<void> {
	const { memory, settings } = recall;
	if (!events.some((event) => needsEarlierState(event, settings, memory))) return;
	// One at a time, because each reading goes on where the last one ended.
	const reading = (memory.history.reading ?? Promise.resolve()).then(
		async () => await readHistory(context, recall, events),
	);
	memory.history.reading = reading;
	await settlesWithin(recallBudgetMs, reading);
}

/** Never rejects: without the log, an event counts as a change, as it may be one. */
async function readHistory(
	context: IWebhookFunctions,
	{ endpointId, memory, settings }: RecallContext,
	events: readonly SpruceEvent[],
): Promise<void> {
	const read = async () => {
		const client = await backgroundClient(context, 'read', 'trigger: look up earlier changes');
		for (const event of events) {
			if (!needsEarlierState(event, settings, memory)) continue;
			await learnEarlierStates(client, endpointId, memory, event);
		}
	};
	await read().catch(() => memory.history.noteFailure());
}
