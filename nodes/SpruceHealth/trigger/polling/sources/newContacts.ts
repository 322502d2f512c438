import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { type EventFilters, passesFilters } from '../../events/filters';
import { beginningOf } from '../../memory/cursor';
import type { News, Source } from './Source';
import { beginFrom, beginningOfLook } from './beginning';
import { latestOf } from './latestOf';
import { pollStepsOf } from './pollStepsOf';

/** A search knows of a new contact later than a listing does. */
const overlapMs = 15 * 60_000;

/** Contacts that were added, by hand, by the API or by somebody who wrote. */
export const newContacts: Source = {
	plural: 'new contacts',

	async begin({ client, now }) {
		const startedAt = now();
		const found = await createdSince(client, beginningOfLook(startedAt));
		return beginFrom(startedAt, found.map(creationTime));
	},

	async *read({ client, settings, now }, start) {
		const from = now();
		const found = await createdSince(client, beginningOf(start.cursor, overlapMs));
		const readIn = { from, to: now() };
		const news = newsOf(found, settings.filters);
		const times = found.map(creationTime);
		yield* pollStepsOf(start, { start, news, times, overlapMs, readIn });
	},

	async recent({ client, settings }, since) {
		return latestOf(newsOf(await createdSince(client, since), settings.filters), since);
	},
};

/** Spruce gives them in the order of their ids, so that only all of them tell which are the oldest. */
async function createdSince(client: SpruceClient, time: string): Promise<IDataObject[]> {
	const createdTimes = [{ time, comparison: 'greater_than_or_equal_to' }];
	const structured = { createdTimeFilter: [{ match: 'all', createdTimes }] };
	return await client.list('/contacts/search', 'contacts', {
		body: { structured },
		keepPartial: false,
	});
}

function newsOf(contacts: readonly IDataObject[], filters: EventFilters): News[] {
	return contacts
		.map((object) => ({ type: 'contact.created', time: creationTime(object), object }))
		.filter((event) => passesFilters(filters, event))
		.map((event) => ({
			key: String(event.object.id),
			time: event.time,
			event,
			names: ['contactCreated'],
		}));
}

function creationTime({ created }: IDataObject): string {
	return String(created);
}
