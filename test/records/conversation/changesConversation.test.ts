import type { IDataObject } from 'n8n-workflow';
import { changesConversation } from '../../../nodes/SpruceHealth/records/conversation/changesConversation';

const conversation: IDataObject = {
	archived: true,
	assignedToMemberId: 'entity_1',
	tags: [{ id: 'tag_1' }, { id: 'tag_2' }],
};

describe('an update of a conversation', () => {
	it.each<[IDataObject, IDataObject]>([
		[conversation, {}],
		[conversation, { archived: true, assignToMemberId: 'entity_1', tagIds: ['tag_2', 'tag_1'] }],
		[{}, { archived: false, assignToMemberId: '', tagIds: [] }],
		[
			{ tags: null, assignedToMemberId: null },
			{ assignToMemberId: '', tagIds: [] },
		],
	])('changes nothing when the conversation has it: %j, %j', (known, update) => {
		expect(changesConversation(known, update)).toBe(false);
	});

	it.each<[IDataObject, IDataObject]>([
		[conversation, { archived: false }],
		[conversation, { assignToMemberId: '' }],
		[conversation, { assignToMemberId: 'entity_2' }],
		[conversation, { tagIds: ['tag_1'] }],
		[{}, { archived: true }],
	])('changes something otherwise: %j, %j', (known, update) => {
		expect(changesConversation(known, update)).toBe(true);
	});
});
