import { isBlankMessage } from '../../../nodes/SpruceHealth/steps/messages/draftMessage';

describe('a message', () => {
	it.each([
		[{ text: '' }, true],
		[{ text: ' \n' }, true],
		[{ text: '', attachments: ' ,' }, true],
		[{ text: '', authorId: 'entity_1', internal: true, mentionMemberIds: [] }, true],
		[{ text: 'Hello' }, false],
		[{ text: '', attachments: 'data' }, false],
		[{ text: '', mentionMemberIds: ['entity_1'] }, false],
		[{ text: '', savedMessageId: 'sm_1' }, false],
	])('that consists of %j is blank: %s', (input, isBlank) => {
		expect(isBlankMessage(input)).toBe(isBlank);
	});
});
