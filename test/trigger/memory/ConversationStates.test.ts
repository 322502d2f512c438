import type { ConversationState } from '../../../nodes/SpruceHealth/trigger/events/conversationState';
import { ConversationStates } from '../../../nodes/SpruceHealth/trigger/memory/ConversationStates';

const state: ConversationState = {
	time: '2026-11-02T12:00:00.123Z',
	isArchived: true,
	assignee: 'entity_1',
	tagIds: ['tag_1', 'tag_2'],
	isAssumed: false,
};

describe('the last known state of a conversation', () => {
	it.each<[string, Partial<ConversationState>]>([
		['of an archived conversation', {}],
		['of an open one', { isArchived: false }],
		['that is assumed', { isAssumed: true }],
		['that is open and assumed', { isArchived: false, isAssumed: true }],
		['without an assignee', { assignee: '' }],
		['without tags', { tagIds: [] }],
		['with neither', { assignee: '', tagIds: [] }],
		['without a time', { time: '' }],
	])('%s is kept as it was reported', (_, more) => {
		const states = new ConversationStates();
		states.learn('t_1', { ...state, ...more });
		expect(states.get('t_1')).toEqual({ ...state, ...more });
	});

	it('is not replaced by an earlier one that arrives later', () => {
		const states = new ConversationStates();
		states.learn('t_1', state);
		states.learn('t_1', { ...state, time: '2026-11-02T11:00:00.000Z', isArchived: false });
		expect(states.get('t_1')).toEqual(state);
	});

	it('is kept of 50,000 conversations', () => {
		const states = new ConversationStates();
		for (let number = 0; number <= 50_000; number++) states.learn(`t_${number}`, state);
		expect(states.get('t_0')).toBeUndefined();
		expect(states.get('t_1')).toEqual(state);
	});
});
