import { objectOf, objectsIn } from '../calls/Answer';
import type { Check, Sighting } from '../Check';
import { recordIn, recordsOf } from '../reading/records';
import { someContacts, someConversations, someItems } from '../reading/samples';
import { Seen } from '../report/Seen';

const prefixes = [
	'entity',
	'entityContact',
	't',
	'ti',
	'scm',
	'sm',
	'wde',
	'wev',
	'wss',
	'tag',
	'pl',
	'phoneLine',
	'line',
	'ie',
	'managedCustomField',
	'customField',
	'contactTag',
	'conversationTag',
	'phoneline',
	'endpoint',
	'org',
];

/** How an id begins, without the id. */
function prefixOf(id: unknown): Seen {
	if (typeof id !== 'string') return Seen.kindOf(id);
	if (/^\d+$/.test(id)) return Seen.say`digits`;
	if (!id.includes('_')) return Seen.say`no prefix`;
	return Seen.say`${Seen.known(prefixes, id.slice(0, id.indexOf('_')))}_`;
}

export const idPrefixes: Check = {
	name: 'id-prefixes',
	assumption: 'Ids begin as in the documents (entity_, t_, ti_, ...)',
	nodeDoes:
		'Takes what comes from a list as an id, whatever it looks like; refuses only ids of another kind in a field.',
	async look({ spruce }) {
		const listed = async (path: string, name: string) => recordsOf(await spruce.read(path), name);
		const contacts = await someContacts(spruce);
		const endpoints = await listed('/internalendpoints', 'internalEndpoints');
		const organization = recordIn(await spruce.read('/organization'), 'organization').record;
		const idsOf = (records: Array<Record<string, unknown>>) => records.map(({ id }) => id);
		const all: Array<[Seen, unknown[], string | undefined]> = [
			[Seen.say`organization`, [organization.id], 'entity_'],
			[Seen.say`member`, idsOf(await listed('/organization/members', 'members')), 'entity_'],
			[Seen.say`contact`, idsOf(contacts), 'entity_'],
			[
				Seen.say`contact's phone`,
				idsOf(contacts.flatMap(({ phoneNumbers }) => objectsIn(phoneNumbers))),
				'entityContact_',
			],
			[Seen.say`conversation`, idsOf(await someConversations(spruce)), 't_'],
			[Seen.say`item`, idsOf(await someItems(spruce)), 'ti_'],
			[Seen.say`saved message`, idsOf(await listed('/savedmessages', 'savedMessages')), 'sm_'],
			[
				Seen.say`scheduled message`,
				idsOf(await listed('/scheduledmessages', 'scheduledMessages')),
				'scm_',
			],
			[Seen.say`webhook endpoint`, idsOf(await listed('/webhooks/endpoints', 'endpoints')), 'wde_'],
			[Seen.say`contact tag`, idsOf(await listed('/contacts/tags', 'tags')), undefined],
			[Seen.say`conversation tag`, idsOf(await listed('/conversations/tags', 'tags')), undefined],
			[Seen.say`field`, idsOf(await listed('/contacts/fields', 'fields')), undefined],
			[Seen.say`phone line`, idsOf(await listed('/phonelines', 'phonelines')), undefined],
			[
				Seen.say`internal endpoint`,
				idsOf(endpoints.map(({ endpoint }) => objectOf(endpoint))),
				undefined,
			],
		];
		return all.map(([kind, ids, documented]): Sighting => {
			const found = ids.map(prefixOf);
			const seen = Seen.say`${kind}: ${Seen.tally(found)}`;
			if (documented === undefined || ids.length === 0) return { seen };
			return { seen, isUsual: found.every((prefix) => String(prefix) === documented) };
		});
	},
};
