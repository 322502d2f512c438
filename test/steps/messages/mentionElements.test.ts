import { mentionElements } from '../../../nodes/SpruceHealth/steps/messages/mentionElements';

describe('the mentions of a message', () => {
	it.each([
		[undefined, false, []],
		[[], false, []],
		[['entity_1'], true, [{ type: 'page', value: 'entity_1' }]],
	])('%j, in a note: %s, become %j', (memberIds, isInternal, elements) => {
		expect(mentionElements(memberIds, isInternal)).toEqual(elements);
	});

	it('are refused when the patient would see them', () => {
		expect(() => mentionElements(['entity_1'], false)).toThrow(
			'Options > Mention Member Names or IDs: the message is not an internal note',
		);
	});
});
