import type { Incoming, Outgoing, Reading } from '../Reading';
import { answers, refusal, type Json } from './bend';

/** What an unknown record gets. */
function unknownIs(answer: Outgoing): Reading['play'] {
	return answers((given) => (given.status === 404 ? answer : given));
}

const isNew = (id: string, made: Map<string, number>, ms: number) =>
	Date.now() - (made.get(id) ?? -Infinity) < ms;

/** A record that was just created is not found for some seconds. */
function notYetThere(answer: Outgoing, ms = 4_000): Reading['play'] {
	return () => {
		const made = new Map<string, number>();
		return async (request, pass) => {
			const id = request.path.split('/')[2] ?? '';
			if (request.path.startsWith('/contacts/') && isNew(id, made, ms)) return answer;
			const given = await pass(request);
			if (request.operationId === 'CreateContact') {
				made.set(String((given.body as Json).id), Date.now());
			}
			return given;
		};
	};
}

/** The search knows a new contact only after a while. */
function lagging(ms: number): Reading['play'] {
	return () => {
		const made = new Map<string, number>();
		return async (request, pass) => {
			const given = await pass(request);
			if (request.operationId === 'CreateContact') {
				made.set(String((given.body as Json).id), Date.now());
			}
			if (request.operationId !== 'SearchContacts') return given;
			const body = given.body as Json;
			const contacts = (body.contacts as Json[]).filter(({ id }) => !isNew(String(id), made, ms));
			return { ...given, body: { ...body, contacts, totalCount: contacts.length } };
		};
	};
}

const inPath = ({ path }: Incoming) => path.split('/')[2] ?? '';

/** The search still shows a contact that is gone. */
function showsTheDeleted(answer: Outgoing): Reading['play'] {
	return () => async (request, pass) => {
		if (inPath(request) === 'entity_0GONE0000000') return answer;
		const given = await pass(request);
		if (request.operationId !== 'SearchContacts') return given;
		const body = given.body as Json;
		const ghost = {
			object: 'contact',
			id: 'entity_0GONE0000000',
			displayName: 'Zofia Variant',
			givenName: 'Zofia',
			familyName: 'Variant',
			phoneNumbers: [{ id: 'entityContact_gone', value: '+12065551299' }],
			emailAddresses: [],
			faxNumbers: [],
			tags: [],
			integrationLinks: [],
		};
		const asksForZofia = JSON.stringify(request.body).includes('2065551299');
		return asksForZofia
			? { ...given, body: { ...body, contacts: [ghost, ...(body.contacts as Json[])] } }
			: given;
	};
}

const gone = refusal(410, 'gone', 'the record is gone');
const invalidId = refusal(400, 'invalid_input', 'Invalid Contact ID');

export const notFoundReadings: Reading[] = [
	{ name: 'an unknown record is 404 NOT_FOUND', play: unknownIs(refusal(404, 'NOT_FOUND')) },
	{ name: 'an unknown record is 404 without a type', play: unknownIs(refusal(404, undefined)) },
	{ name: 'an unknown record is 410', play: unknownIs(gone) },
	{ name: 'an unknown record is 400 "Invalid Contact ID"', play: unknownIs(invalidId) },
	{
		name: 'an unknown record is 400 BAD_PARAMETER "unknown id"',
		play: unknownIs(refusal(400, 'BAD_PARAMETER', 'unknown id: entity_0UNKNOWN00000')),
	},
	{
		name: 'an unknown record is 400 not_found',
		play: unknownIs(refusal(400, 'not_found', 'Contact not found')),
	},
	{
		name: 'an unknown record is 422 "does not exist"',
		play: unknownIs(refusal(422, 'invalid_input', 'The contact does not exist')),
	},
	{ name: 'a new contact is 404 for some seconds', play: notYetThere(refusal(404, 'not_found')) },
	{ name: 'a new contact is 410 for some seconds', play: notYetThere(gone) },
	{ name: 'a new contact is 400 for some seconds', play: notYetThere(invalidId) },
	{ name: 'the search lags 5 seconds behind', play: lagging(5_000) },
	{ name: 'the search lags a minute behind', play: lagging(60_000) },
	{ name: 'the search lags ten minutes behind', play: lagging(600_000) },
	{ name: 'the search shows the deleted, who are 404', play: showsTheDeleted(refusal(404, 'x')) },
	{ name: 'the search shows the deleted, who are 410', play: showsTheDeleted(gone) },
	{ name: 'the search shows the deleted, who are 400', play: showsTheDeleted(invalidId) },
];
