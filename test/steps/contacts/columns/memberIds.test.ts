import { memberIds } from '../../../../nodes/SpruceHealth/steps/contacts/columns/memberIds';
import { ok } from '../../../client/answers';
import { clientOf } from '../../../client/clientOf';

const members = [
	{ id: 'entity_1', type: 'teammate', displayName: 'Dr. José Mockwell' },
	{ id: 4711, type: 'TEAM', name: 'Front Desk' },
	{ id: 't_0E5QDGJC03000', type: 'team', name: '4711' },
	{ id: 'entity_9', type: 'Organization', name: 'Mock Clinic' },
];

async function found(entry: string): Promise<string[]> {
	const { client } = clientOf(() => ok({ members, hasMore: false }));
	return await memberIds(client, [entry], 'Members');
}

describe('the members that were entered', () => {
	it.each([
		['an ID in the usual form', 'entity_7', 'entity_7'],
		['an ID from the list, whatever it looks like', '4711', '4711'],
		['an ID from the list that looks like another', 't_0E5QDGJC03000', 't_0E5QDGJC03000'],
		['a name', 'front desk', '4711'],
		['a name with other accents and blanks', 'Dr.  Jose\u0301 Mockwell', 'entity_1'],
	])('may be %s', async (_form, entry, id) => {
		expect(await found(entry)).toEqual([id]);
	});

	it.each([
		['tag_0E5QDGJC03000', 'Members: "tag_0E5QDGJC03000" is the ID of a tag'],
		['Mock Clinic', 'Members: the organization has no member of this name'],
	])('are refused when they are not members: %s', async (entry, message) => {
		await expect(found(entry)).rejects.toThrow(message);
	});
});
