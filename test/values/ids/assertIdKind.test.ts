import { assertIdKind } from '../../../nodes/SpruceHealth/values/ids/assertIdKind';

describe('the check of the kind of an ID', () => {
	it.each([
		[
			'conversationId',
			'ti_0E5QDJJC03000',
			'Conversation: "ti_0E5QDJJC03000" is the ID of a conversation item',
		],
		[
			'conversationItemId',
			't_0E5QDJJC03000',
			'Conversation: "t_0E5QDJJC03000" is the ID of a conversation',
		],
		[
			'contactId',
			'entityContact_1',
			'Conversation: "entityContact_1" is the ID of a phone number, fax number or email address of a contact',
		],
		['scheduledMessageId', 'sm_1', 'Conversation: "sm_1" is the ID of a saved message'],
		['transcriptionId', 't_1', 'Conversation: "t_1" is the ID of a conversation'],
	])('names the kind of a wrong ID: %s is %s', (parameter, id, message) => {
		expect(() => assertIdKind(id, parameter, 'Conversation')).toThrow(message);
	});

	it.each([
		['conversationId', 't_0E5QDJJC03000'],
		['conversationId', 'thread-of-tomorrow'],
		['memberId', 'entity_0D4QABCC06000'],
		['authorId', 'entity_0D4QABCC06000'],
		['assignToMemberId', 'entity_0D4QABCC06000'],
		['internalEndpointId', '+12065551234'],
		['internalEndpointId', 'entity_1'],
		['phoneLineId', 'entity_1'],
		['savedMessageId', 't_1'],
		['internalEndpointId', 'organizationCode_2ER39ETHBQ800'],
		['transcriptionId', 'transcription_1'],
		['transcriptionId', 'ti_1'],
	])('accepts an ID that may be right: %s is %s', (parameter, id) => {
		expect(() => assertIdKind(id, parameter, 'Conversation')).not.toThrow();
	});

	it('shows an example of the right kind', () => {
		expect(() => assertIdKind('ti_1', 'conversationId', 'Conversation')).toThrow(
			expect.objectContaining({
				description:
					'Choose the record from the list, or enter the ID of a conversation, such as t_0E5QDGJC03000.',
			}),
		);
	});
});
