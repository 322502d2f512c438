import type { IDataObject } from 'n8n-workflow';
import { type EventFilters, passesFilters } from '../../events/filters';
import { startTimeOf } from '../../memory/cursor';
import {
	activeSince,
	activityEvent,
	activityTime,
	listActivityTimes,
	listUntilFailure,
} from './activeConversations';
import { ListingProgress } from './ListingProgress';
import { positionFromNow } from './positions';
import { sampleOf } from './sampleOf';
import type { NewEvent, PollContext, Position, Source, Step } from './Source';
import { safeText } from '../../../values/text/safeText';

/** Conversations with activity. Each counts once for every poll that finds it changed. */
export const newActivity: Source = {
	plural: 'conversations with activity',

	async begin(poll) {
		return await positionFromNow(poll, listActivityTimes(poll), readActivity);
	},

	read: readActivity,

	async recent({ client, settings }, since) {
		const listed = await client.list('/conversations', 'conversations', activeSince(since));
		return sampleOf(activityIn(listed, settings.filters), since);
	},
};

async function* readActivity(poll: PollContext, start: Position): AsyncGenerator<Step> {
	const from = startTimeOf(start.cursor);
	const { listed, reading, failure } = await listUntilFailure(poll, from);
	yield* new ListingProgress(start).take({
		newEvents: activityIn(listed, poll.settings.filters),
		times: listed.map(activityTime),
		reading: failure === undefined ? reading : undefined,
	});
	if (failure !== undefined) throw failure;
}

function activityIn(conversations: readonly IDataObject[], filters: EventFilters): NewEvent[] {
	return conversations
		.map((conversation) => activityEvent(conversation))
		.filter((event) => passesFilters(filters, event))
		.map((event) => ({
			key: `${safeText(event.object.id)}@${event.time}`,
			time: event.time,
			event,
			names: ['conversationUpdated'],
		}));
}
