import type { Check, Sighting } from '../Check';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

const unknown = '00000000000000000000';

/** No path of the probe's own words leads to somebody's record. */
const kinds: Array<[kind: Seen, path: (id: string) => string, prefix: string]> = [
	[Seen.say`contact`, (id) => `/contacts/${id}`, 'entity_'],
	[Seen.say`contact's conversations`, (id) => `/contacts/${id}/conversations`, 'entity_'],
	[Seen.say`conversation`, (id) => `/conversations/${id}`, 't_'],
	[Seen.say`items of a conversation`, (id) => `/conversations/${id}/items`, 't_'],
	[Seen.say`item`, (id) => `/conversationItems/${id}`, 'ti_'],
	[Seen.say`member`, (id) => `/organization/members/${id}`, 'entity_'],
	[Seen.say`team`, (id) => `/teams/${id}/members`, 'entity_'],
	[Seen.say`phone line`, (id) => `/phonelines/${id}`, 'pl_'],
	[Seen.say`transcription`, (id) => `/transcriptions/${id}`, 'tr_'],
	[Seen.say`webhook endpoint`, (id) => `/webhooks/endpoints/${id}`, 'wde_'],
	[Seen.say`events of an endpoint`, (id) => `/webhooks/endpoints/${id}/events`, 'wde_'],
];

export const unknownIds: Check = {
	name: 'unknown-ids',
	assumption: 'An id that nobody has gets 404',
	nodeDoes: 'Not found is 404, 410, and 400 that says that the id is invalid or unknown.',
	async look({ spruce }) {
		const sightings: Sighting[] = [];
		for (const [kind, path, prefix] of kinds) {
			const wellFormed = await spruce.read(path(`${prefix}${unknown}`));
			const malformed = await spruce.read(path('n8n-probe'));
			sightings.push({
				seen: Seen.say`${kind}: ${errorOf(wellFormed)}; not like an id: ${errorOf(malformed)}`,
				isUsual: wellFormed.status === 404,
			});
		}
		return sightings;
	},
};
