import type { IDataObject } from 'n8n-workflow';
import { conversationEntries } from '../../../nodes/SpruceHealth/listSearch/conversations/conversationEntries';

const today = { now: Date.parse('2026-06-01T12:00:00Z'), timeZone: 'America/New_York' };

function person(displayName: string, address?: string): IDataObject {
	return { displayName, ...(address && { endpoint: { displayValue: address } }) };
}

const conversation: IDataObject = {
	id: 't_1',
	type: 'phone',
	title: 'Ada Wren',
	externalParticipants: [person('Ada Wren', '(206) 555-4180')],
	lastMessageAt: '2026-05-21T15:00:00Z',
};

function nameOf(changes: IDataObject): string {
	return conversationEntries([{ ...conversation, ...changes }], today)[0].name;
}

describe('the name of a conversation in the list', () => {
	it.each<[string, IDataObject, string]>([
		['a text', {}, 'Ada Wren · text (206) 555-4180 · May 21'],
		[
			'a stranger, whose number is not written twice',
			{
				title: '(206) 555-4180',
				externalParticipants: [person('(206) 555-4180', '(206) 555-4180')],
			},
			'(206) 555-4180 · text · May 21',
		],
		[
			'an email',
			{ type: 'email', externalParticipants: [person('Ada Wren', 'ada@wren.example')] },
			'Ada Wren · email ada@wren.example · May 21',
		],
		['a fax', { type: 'FAX' }, 'Ada Wren · fax (206) 555-4180 · May 21'],
		[
			'a secure one with a subject',
			{ type: 'secure', subtitle: 'Lab results', externalParticipants: [person('Ada Wren')] },
			'Ada Wren · secure Lab results · May 21',
		],
		[
			'a title of its own',
			{ title: 'Lab results' },
			'Lab results, Ada Wren · text (206) 555-4180 · May 21',
		],
		[
			'a group',
			{ title: '', externalParticipants: ['Ada', 'Ben', 'Cy', 'Di'].map((name) => person(name)) },
			'Ada, Ben and 2 others · text · May 21',
		],
		[
			'three people',
			{ title: '', externalParticipants: ['Ada', 'Ben', 'Cy'].map((name) => person(name)) },
			'Ada, Ben, Cy · text · May 21',
		],
		[
			'a team',
			{ type: 'team', title: 'Front Desk', externalParticipants: [] },
			'Front Desk · team · May 21',
		],
		[
			'a note',
			{ type: 'note', title: 'To do', externalParticipants: null },
			'To do · note · May 21',
		],
		[
			'a type that Spruce adds later',
			{ type: 'whatsApp' },
			'Ada Wren · whatsApp (206) 555-4180 · May 21',
		],
		['no type', { type: undefined }, 'Ada Wren · other (206) 555-4180 · May 21'],
		['nobody', { title: null, externalParticipants: [] }, 't_1 · text · May 21'],
		[
			'the day in the zone of the workflow',
			{ lastMessageAt: '2026-05-21T03:00:00Z' },
			'Ada Wren · text (206) 555-4180 · May 20',
		],
		[
			'another year',
			{ lastMessageAt: '2025-12-31T15:00:00Z' },
			'Ada Wren · text (206) 555-4180 · Dec 31, 2025',
		],
		[
			'this year in UTC, but not in the zone of the workflow',
			{ lastMessageAt: '2026-01-01T02:00:00Z' },
			'Ada Wren · text (206) 555-4180 · Dec 31, 2025',
		],
		[
			'no message yet',
			{ lastMessageAt: null, createdAt: '2026-05-02T15:00:00Z' },
			'Ada Wren · text (206) 555-4180 · May 2',
		],
		['no time', { lastMessageAt: undefined }, 'Ada Wren · text (206) 555-4180'],
	])('tells %s', (_what, changes, name) => {
		expect(nameOf(changes)).toBe(name);
	});

	it("adds the practice's line where two look alike", () => {
		const [one, other, third] = conversationEntries(
			[
				{ ...conversation, internalEndpoint: { label: 'Main Line' } },
				{ ...conversation, internalEndpoint: { displayValue: '(206) 555-0101' } },
				{ ...conversation, title: 'Ben', externalParticipants: [] },
			],
			today,
		);

		expect([one.name, other.name, third.name]).toEqual([
			'Ada Wren · text (206) 555-4180 · Main Line · May 21',
			'Ada Wren · text (206) 555-4180 · (206) 555-0101 · May 21',
			'Ben · text · May 21',
		]);
	});
});
