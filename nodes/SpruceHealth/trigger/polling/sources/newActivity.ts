import type { IDataObject } from 'n8n-workflow';
import { type EventFilters, passesFilters } from '../../events/filters';
import { beginningOf } from '../../memory/cursor';
import type { News, Source } from './Source';
import { activeSince, activityEvent, activityTime } from './activeConversations';
import { beginAtLatestActivity } from './beginning';
import { inOrderOfTime } from './inOrderOfTime';
import { latestOf } from './latestOf';
import { pollStepsOf } from './pollStepsOf';

/** Conversations in which something happened, once for each time that a poll finds one changed. */
export const newActivity: Source = {
	plural: 'conversations with activity',

	begin: beginAtLatestActivity,

	async *read({ client, settings, now }, start) {
		const options = activeSince(beginningOf(start.cursor));
		const pages = client.pages('/conversations', 'conversations', options);
		const from = now();
		let position = start;
		for await (const listed of inOrderOfTime(pages, activityTime)) {
			const news = newsOf(listed, settings.filters);
			const times = listed.map(activityTime);
			position = yield* pollStepsOf(position, { start, news, times, readIn: { from, to: now() } });
		}
	},

	async recent({ client, settings }, since) {
		const listed = await client.list('/conversations', 'conversations', activeSince(since));
		return latestOf(newsOf(listed, settings.filters), since);
	},
};

function newsOf(conversations: readonly IDataObject[], filters: EventFilters): News[] {
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
