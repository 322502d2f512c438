import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { spruceTimeText } from '../../../values/spruceTime';
import { safeText } from '../../../values/text/safeText';
import { type EventFilters, passesFilters } from '../../events/filters';
import { startTimeOf } from '../../memory/cursor';
import { ListingProgress } from './ListingProgress';
import { measureReading, positionFromNow } from './positions';
import { sampleOf } from './sampleOf';
import type { NewEvent, PollContext, Position, Source, Step } from './Source';

/** Longer than for a listing: Spruce's search finds a new contact later than a listing shows it. */
const overlapMs = 15 * 60_000;

/** Contacts that were added by hand, by the API, or because somebody wrote. */
export const newContacts: Source = {
	plural: 'new contacts',

	async begin(poll) {
		const listTimes = async (from: string) =>
			(await contactsCreatedSince(poll.client, from)).map(creationTime);
		return await positionFromNow(poll, listTimes, readContacts);
	},

	read: readContacts,

	async recent({ client, settings }, since) {
		const found = await contactsCreatedSince(client, since);
		return sampleOf(contactEvents(found, settings.filters), since);
	},
};

async function* readContacts(poll: PollContext, start: Position): AsyncGenerator<Step> {
	const { client, settings } = poll;
	const readingUntilNow = measureReading(poll);
	const found = await contactsCreatedSince(client, startTimeOf(start.cursor, overlapMs));
	yield* new ListingProgress(start, overlapMs).take({
		newEvents: contactEvents(found, settings.filters),
		times: found.map(creationTime),
		reading: readingUntilNow(),
	});
}

/** All pages at once: Spruce lists contacts by ID, so the oldest may be on the last page. */
async function contactsCreatedSince(client: SpruceClient, time: string): Promise<IDataObject[]> {
	const createdTimes = [{ time, comparison: 'greater_than_or_equal_to' }];
	const structured = { createdTimeFilter: [{ match: 'all', createdTimes }] };
	return await client.list('/contacts/search', 'contacts', {
		body: { structured },
		keepPartial: false,
	});
}

function contactEvents(contacts: readonly IDataObject[], filters: EventFilters): NewEvent[] {
	return contacts
		.map((object) => ({ type: 'contact.created', time: creationTime(object), object }))
		.filter((event) => passesFilters(filters, event))
		.map((event) => ({
			key: safeText(event.object.id),
			time: event.time,
			event,
			names: ['contactCreated'],
		}));
}

function creationTime({ created }: IDataObject): string {
	return spruceTimeText(created);
}
