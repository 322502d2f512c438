import type { IDataObject } from 'n8n-workflow';
import { type EventFilters, passesFilters } from '../../events/filters';
import { startTimeOf } from '../../memory/cursor';
import { activeSince, activityEvent, activityTime } from './activeConversations';
import { inOrderOfTime } from './inOrderOfTime';
import { ListingProgress } from './ListingProgress';
import { sampleOf } from './sampleOf';
import type { NewEvent, Source } from './Source';
import { positionAtLatestActivity } from './spruceTime';

/** Conversations with activity. Each counts once for every poll that finds it changed. */
export const newActivity: Source = {
	plural: 'conversations with activity',

	begin: positionAtLatestActivity,

	async *read({ client, settings, now }, start) {
		const options = activeSince(startTimeOf(start.cursor));
		const pages = client.pages('/conversations', 'conversations', options);
		const from = now();
		const progress = new ListingProgress(start);
		for await (const listed of inOrderOfTime(pages, activityTime)) {
			yield* progress.take({
				newEvents: activityIn(listed, settings.filters),
				times: listed.map(activityTime),
				readIn: { from, to: now() },
			});
		}
	},

	async recent({ client, settings }, since) {
		const listed = await client.list('/conversations', 'conversations', activeSince(since));
		return sampleOf(activityIn(listed, settings.filters), since);
	},
};

function activityIn(conversations: readonly IDataObject[], filters: EventFilters): NewEvent[] {
	return conversations
		.map((conversation) => activityEvent(conversation))
		.filter((event) => passesFilters(filters, event))
		.map((event) => ({
			key: `${String(event.object.id)}@${event.time}`,
			time: event.time,
			event,
			names: ['conversationUpdated'],
		}));
}
