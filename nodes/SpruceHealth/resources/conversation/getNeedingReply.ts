import type { IDataObject } from 'n8n-workflow';
import { isLeftOut } from '../../values/lines/channels';
import { withoutMissing } from '../../values/jsonObject';
import { path } from '../../values/path';
import { spruceTimeMs } from '../../values/spruceTime';
import type { SpruceClient } from '../../client/SpruceClient';
import { limitOf, returnAll } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { operation } from '../../framework/declare/operation';
import { simplifiedConversation } from '../../records/conversation/simplifiedConversation';
import { simplifiedConversationItem } from '../../records/conversation/simplifiedConversationItem';
import { channelOf } from '../../records/conversation/channelOf';
import { lastSpeakerIn } from '../../records/conversation/lastSpeakerIn';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Of the known channels, all but fax: most faxes are filed, not answered. */
const usualChannels = ['email', 'phone', 'secure'];

/** Enough for the last message and a few notes after it. If not, the next page is read. */
const itemsPerPage = 10;

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
				"How long ago the patient's last message or missed call must be. A call that someone took counts as a reply, a note does not.",
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
					description: 'The kinds of conversations to look at. If left out, all except faxes.',
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
	async run({ client, params }) {
		const { channels = [], includeArchived = false, lookBackDays = 30 } = params.options;
		const limit = limitOf(params) ?? Infinity;
		const wantedChannels = channels.length > 0 ? channels : usualChannels;
		const now = Date.now();
		const active = await activeSince(client, now - lookBackDays * dayMs);
		const candidates = active.filter(
			(conversation) =>
				mayNeedReply(conversation, wantedChannels) &&
				(includeArchived || conversation.archived !== true),
		);
		const waiting: IDataObject[] = [];
		for (const conversation of candidates) {
			if (waiting.length >= limit) break;
			const lastMessage = await latestExchange(client, String(conversation.id));
			if (lastMessage === undefined || lastSpeakerIn(lastMessage) !== 'patient') continue;
			const waitingSince = lastMessage.createdAt;
			const waitingMinutes = minutesBetween(waitingSince, now);
			if (waitingMinutes !== null && waitingMinutes < params.waitingMinutes) continue;
			const wait = { waitingMinutes, lastMessage, waitingSince };
			// First, and not replaced by what Spruce may add to a conversation some day.
			waiting.push({ ...wait, ...conversation, ...wait });
		}
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

/** All conversations with activity since a time in ms since 1970, the least recently active first. */
async function activeSince(client: SpruceClient, since: number): Promise<IDataObject[]> {
	return await client.list('/conversations', 'conversations', {
		keepPartial: false,
		largestPage: 200,
		query: { orderBy: 'last_message' },
		firstPageQuery: { startFrom: new Date(since).toISOString() },
	});
}

/** The latest item in which the patient or the practice spoke. */
async function latestExchange(
	client: SpruceClient,
	conversationId: string,
): Promise<IDataObject | undefined> {
	return await client.firstMatch(
		path`/conversations/${conversationId}/items`,
		'conversationItems',
		(item) => lastSpeakerIn(item) !== undefined,
		{ largestPage: itemsPerPage, query: { order: 'newest_first' } },
	);
}

/** Null when the time cannot be read: the conversation is listed without it. */
function minutesBetween(time: unknown, now: number): number | null {
	const ms = spruceTimeMs(time);
	return ms === undefined ? null : Math.floor((now - ms) / minuteMs);
}
