import { conversationId } from '../../fields/ids/conversationId';
import { memberId } from '../../fields/ids/memberId';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { alreadyHint } from '../../steps/conversations/alreadyHint';
import { assertAssignable } from '../../steps/conversations/assertAssignable';
import { changedConversation } from '../../steps/conversations/changedConversation';

const assignee = {
	...memberId,
	displayName: 'Teammate or Team',
	name: 'assignToMemberId',
	required: true,
	description: 'Who takes care of the conversation from now on',
	displayOptions: { show: { assignTo: ['member'] } },
} as const;

/**
 * Assigns a conversation to a teammate, a team or nobody. A suspended teammate is refused. If it is
 * assigned like this already, nothing is written and you get it as it is.
 */
export default operation({
	name: 'Assign',
	value: 'assign',
	action: 'Assign a conversation',
	description: 'Assign a conversation to a teammate or a team, or take it from its assignee',
	access: 'write',
	isIdempotent: true,
	operationIds: ['OrganizationMembers', 'Conversation', 'UpdateConversation'],
	fields: [
		conversationId,
		{
			displayName: 'Assign To',
			name: 'assignTo',
			type: 'options',
			options: [
				{
					name: 'Nobody',
					value: 'nobody',
					description: 'The conversation is left without an assignee',
				},
				{ name: 'Teammate or Team', value: 'member' },
			],
			default: 'member',
		},
		assignee,
		simplify,
	],
	simplified: simplifiedConversation,
	async run({ client, params, hint }) {
		const { conversationId: id, assignTo, assignToMemberId } = params;
		const unchanged = () => hint(alreadyHint('assigned like this'));
		if (assignTo === 'nobody') {
			return await changedConversation(client, id, { erased: { assignToMemberId: '' } }, unchanged);
		}
		await assertAssignable(client, assignToMemberId, assignee.displayName);
		return await changedConversation(client, id, { body: { assignToMemberId } }, unchanged);
	},
});
