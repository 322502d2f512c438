import type { IDataObject } from 'n8n-workflow';
import { isLeftOut } from '../../values/lines/channels';
import { withoutMissing } from '../../values/jsonObject';
import { spruceTimeMs } from '../../values/spruceTime';
import { limitOf, returnAll } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { mapInOrder } from '../../framework/run/mapInOrder';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { simplifiedConversationItem } from '../../records/conversation/simplifiedConversationItem';
import { channelOf } from '../../records/conversation/channelOf';
import { lastSpeakerIn } from '../../records/conversation/lastSpeakerIn';
import { conversationsActiveSince } from '../../steps/conversations/conversationsActiveSince';
import { latestExchange } from '../../steps/conversations/latestExchange';
import { UnreadableConversations } from '../../steps/conversations/UnreadableConversations';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Of the known channels, all but fax: most faxes are filed, not answered. */
const usualChannels = ['email', 'phone', 'secure'];

/** How many conversations are read at the same time. */
const concurrency = 10;

/**
 * Gives the conversations in which the patient had the last word and still waits, the longest wait
 * first. A missed call counts, and a call that someone took is answered. Internal notes do not
 * count. See [Who waits for an answer](docs/conversations.md#who-waits-for-an-answer).
 */
export default operation({
	name: 'Get Many That Need a Reply',
	value: 'getNeedingReply',
	action: 'Get unanswered conversations that need a reply',
	description:
		'List the conversations in which the patient wrote or called last and is still waiting for a reply, the longest wait first',
	access: 'read',
	operationIds: ['ListConversations', 'ConversationItems'],
	fields: [
		{
			displayName: 'Waiting Longer Than (Minutes)',
			name: 'waitingMinutes',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 525600 },
			default: 60,
			description:
				'How long ago the last message or missed call must be. A call that someone took counts as a reply, a note does not.',
		},
		...returnAll,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			typeOptions: { isFilter: true },
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Channels',
					name: 'channels',
					type: 'multiOptions',
					options: [
						{ name: 'Email', value: 'email' },
						{ name: 'Fax', value: 'fax' },
						{ name: 'Phone', value: 'phone', description: 'Text messages, calls and voicemails' },
						{ name: 'Secure', value: 'secure' },
					],
					default: ['email', 'phone', 'secure'],
					description: 'If left out, all except faxes',
				},
				{
					displayName: 'Include Archived',
					name: 'includeArchived',
					type: 'boolean',
					default: true,
					description: 'Whether to include archived conversations',
				},
				{
					displayName: 'Look Back (Days)',
					name: 'lookBackDays',
					type: 'number',
					typeOptions: { minValue: 1, maxValue: 3650 },
					default: 30,
					description:
						'Leaves out conversations without activity in this time. A short time takes fewer calls.',
				},
				{
					displayName: 'Waiting For',
					name: 'waitingFor',
					type: 'options',
					options: [
						{
							name: 'The Patient',
							value: 'patient',
							description: 'The practice had the last word',
						},
						{ name: 'The Practice', value: 'practice' },
					],
					default: 'practice',
					description: 'Whose turn it is',
				},
			],
		},
		simplify,
	],
	simplified: ({ lastMessage, waitingSince, waitingMinutes, ...conversation }) => ({
		waitingMinutes,
		lastMessage: withTextFirst(simplifiedConversationItem(lastMessage as IDataObject)),
		waitingSince,
		...simplifiedConversation(conversation),
	}),
	async run({ client, params, hint, isForAgent }) {
		const { channels = [], includeArchived = false, lookBackDays = 30 } = params.options;
		const lastSpeaker = params.options.waitingFor === 'patient' ? 'practice' : 'patient';
		const limit = limitOf(params) ?? Infinity;
		const wantedChannels = channels.length > 0 ? channels : usualChannels;
		const now = Date.now();
		const active = await conversationsActiveSince(client, now - lookBackDays * dayMs);
		client.conversationMemory.noteListed(active);
		const candidates = active.filter(
			(conversation) =>
				mayNeedReply(conversation, wantedChannels) &&
				(includeArchived || conversation.archived !== true),
		);
		const unreadable = new UnreadableConversations();
		const listedAt = client.spruceNow() - (Date.now() - now);
		const reading = { listedAt, needsLinks: !params.simplify, unreadable };
		const waiting: IDataObject[] = [];
		let done = 0;
		while (done < candidates.length && waiting.length < limit) {
			// No more than are still wanted, so that none is read in vain.
			const next = candidates.slice(done, done + limit - waiting.length);
			done += next.length;
			const exchanges = await mapInOrder(
				next.length,
				concurrency,
				async (position) => await latestExchange(client, next[position], reading),
			);
			for (const [position, lastMessage] of exchanges.entries()) {
				if (lastMessage === undefined || lastSpeakerIn(lastMessage) !== lastSpeaker) continue;
				const waitingSince = lastMessage.createdAt;
				const waitingMinutes = minutesBetween(waitingSince, now);
				if (waitingMinutes !== null && waitingMinutes < params.waitingMinutes) continue;
				const wait = { waitingMinutes, lastMessage, waitingSince };
				// First, and not replaced by what Spruce may add to a conversation some day.
				waiting.push({ ...wait, ...next[position], ...wait });
			}
		}
		unreadable.assertNotAll(done);
		unreadable.hints().forEach(hint);
		if (isForAgent) unreadable.tellAgent(waiting);
		return waiting;
	},
});

/** In the order in which it is read: what was said, then by whom and where. */
function withTextFirst({ text, author, ...item }: IDataObject): IDataObject {
	return withoutMissing({ text, author, ...item });
}

/** Leaves out conversations of the team, and what goes over a known channel that is not wanted. */
function mayNeedReply(conversation: IDataObject, wantedChannels: readonly string[]): boolean {
	const channel = channelOf(conversation);
	return channel !== undefined && !isLeftOut(channel, wantedChannels);
}

/** Null when the time cannot be read: the conversation is listed without it. */
function minutesBetween(time: unknown, now: number): number | null {
	const ms = spruceTimeMs(time);
	return ms === undefined ? null : Math.floor((now - ms) / minuteMs);
}
