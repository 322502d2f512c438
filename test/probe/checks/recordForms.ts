import { idOf, type JsonObject } from '../calls/Answer';
import type { Check, Sighting } from '../Check';
import { recordIn, recordsOf } from '../reading/records';
import { someContacts, someConversations, someItems } from '../reading/samples';
import type { SpruceCalls } from '../calls/SpruceCalls';
import { Seen } from '../report/Seen';

interface Kind {
	readonly shownName: Seen;
	readonly path: string;
	/** The property that holds the record, where it is wrapped. */
	readonly wrapper: string;
	readonly isWrapped: boolean;
	some(spruce: SpruceCalls): Promise<JsonObject[]>;
}

const listed = (path: string, name: string) => async (spruce: SpruceCalls) =>
	recordsOf(await spruce.read(path), name);

const kinds: Kind[] = [
	{
		shownName: Seen.say`contact`,
		path: '/contacts',
		wrapper: 'contact',
		isWrapped: false,
		some: someContacts,
	},
	{
		shownName: Seen.say`conversation`,
		path: '/conversations',
		wrapper: 'conversation',
		isWrapped: true,
		some: someConversations,
	},
	{
		shownName: Seen.say`item`,
		path: '/conversationItems',
		wrapper: 'conversationItem',
		isWrapped: true,
		some: someItems,
	},
	{
		shownName: Seen.say`member`,
		path: '/organization/members',
		wrapper: 'member',
		isWrapped: false,
		some: listed('/organization/members', 'members'),
	},
	{
		shownName: Seen.say`phone line`,
		path: '/phonelines',
		wrapper: 'phoneline',
		isWrapped: false,
		some: listed('/phonelines', 'phonelines'),
	},
	{
		shownName: Seen.say`webhook endpoint`,
		path: '/webhooks/endpoints',
		wrapper: 'endpoint',
		isWrapped: true,
		some: listed('/webhooks/endpoints', 'endpoints'),
	},
];

export const recordForms: Check = {
	name: 'record-forms',
	assumption:
		'Which records are wrapped ({conversation: {...}}) and which are bare is as documented',
	nodeDoes:
		'Reads each record wrapped or bare. Without a record it reads again, or fails and says what was there.',
	async look({ spruce }) {
		const organization = recordIn(await spruce.read('/organization'), 'organization');
		const forms = [Seen.say`organization ${organization.form}`];
		let isUsual = String(organization.form) === 'wrapped';
		for (const kind of kinds) {
			const sighting = await formOf(spruce, kind);
			forms.push(Seen.say`${kind.shownName} ${sighting.seen}`);
			isUsual &&= sighting.isUsual ?? true;
		}
		return { seen: Seen.list(forms), isUsual };
	},
};

async function formOf(
	spruce: SpruceCalls,
	{ path, wrapper, isWrapped, some }: Kind,
): Promise<Sighting> {
	const id = (await some(spruce)).map(idOf).find((one) => one !== undefined);
	if (id === undefined) return { seen: Seen.say`(none there)` };
	const { form } = recordIn(await spruce.read(`${path}/${encodeURIComponent(id)}`), wrapper);
	return { seen: form, isUsual: String(form) === (isWrapped ? 'wrapped' : 'bare') };
}
