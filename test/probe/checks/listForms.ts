import type { Check } from '../Check';
import { formOfList } from '../reading/records';
import { Seen } from '../report/Seen';

const lists: Array<[path: string, name: string, shownName: Seen]> = [
	['/organization/members', 'members', Seen.say`members`],
	['/internalendpoints', 'internalEndpoints', Seen.say`internalEndpoints`],
	['/phonelines', 'phonelines', Seen.say`phonelines`],
	['/savedmessages', 'savedMessages', Seen.say`savedMessages`],
	['/scheduledmessages', 'scheduledMessages', Seen.say`scheduledMessages`],
	['/contacts/tags', 'tags', Seen.say`contact tags`],
	['/conversations/tags', 'tags', Seen.say`conversation tags`],
	['/contacts/fields', 'fields', Seen.say`fields`],
	['/webhooks/endpoints', 'endpoints', Seen.say`endpoints`],
];

export const listForms: Check = {
	name: 'list-forms',
	assumption: 'Each listing has its records in the documented property',
	nodeDoes:
		'Reads another name, or data, where it is clear. Otherwise it fails; never green with less than there is.',
	async look({ spruce }) {
		const forms: Seen[] = [];
		for (const [path, name, shownName] of lists) {
			forms.push(formOfList(await spruce.read(path), name, shownName));
		}
		const isUsual = forms.every((form) => String(form) === 'as documented');
		return { seen: Seen.tally(forms), isUsual };
	},
};
