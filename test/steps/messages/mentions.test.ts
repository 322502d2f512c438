import { assertMayMention } from '../../../nodes/SpruceHealth/steps/messages/mentions';

describe('the mentions of a message', () => {
	it.each([
		[[], false],
		[['entity_1'], true],
	])('are allowed: %j, in a note: %s', (mentioned, isInternal) => {
		expect(() => assertMayMention(mentioned, isInternal)).not.toThrow();
	});

	it('are refused where the patient could see them', () => {
		expect(() => assertMayMention(['entity_1'], false)).toThrow(
			'Options > Mention Member Names or IDs: the message is not an internal note',
		);
	});
});
