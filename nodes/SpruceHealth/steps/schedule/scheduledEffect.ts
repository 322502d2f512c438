import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect, EffectSearch, FoundEffect } from '../../client/writes/Effect';
import { isJsonObject, objectsIn } from '../../values/jsonObject';
import { path } from '../../values/path';
import { plain } from '../../values/text/plain';
import { epochMs } from '../../values/time';
import { unwrap } from '../../values/unwrap';
import { goesTo } from '../messages/conversationsWith';
import type { Destination } from '../messages/route/destinationOf';

const name = 'the scheduled message';

/** Far more than a practice schedules. */
const mostScheduled = 2_000;

/** Bounds the look, because each conversation takes one call of the rate limit. */
const mostConversations = 10;

/** The effect of scheduling a message in a conversation. */
export function scheduledInConversation(
	client: SpruceClient,
	conversationId: string,
	message: IDataObject,
	sendAt: string,
): Effect {
	return {
		name,
		isOutput: true,
		find: async (search) => {
			const scheduled = await client.list(
				path`/conversations/${conversationId}/scheduledmessages`,
				'scheduledMessages',
				{ keepPartial: false, largestPage: 'none' },
			);
			return onlyOne(scheduledAlike(scheduled, message, sendAt, search), search);
		},
	};
}

/**
 * The effect of a message that is sent to an address or a contact at a time.
 *
 * @param sendAt undefined for any time
 */
export function scheduledTo(
	client: SpruceClient,
	destination: Destination,
	message: IDataObject,
	sendAt: string | undefined,
): Effect {
	return {
		name,
		isOutput: false,
		find: async (search) => {
			const scheduled = await client.list('/scheduledmessages', 'scheduledMessages', {
				keepPartial: false,
				limit: mostScheduled,
				largestPage: 'none',
			});
			const alike = scheduledAlike(scheduled, message, sendAt, search);
			if (scheduled.length === mostScheduled || alike.length > mostConversations) return 'unclear';
			const reaching: IDataObject[] = [];
			for (const candidate of alike) {
				const answer = await client.get(path`/conversations/${String(candidate.conversationId)}`);
				if (goesTo(unwrap(answer, 'conversation'), destination)) reaching.push(candidate);
			}
			// Equal messages that were sent on purpose are here, too, and cannot be told apart.
			const known = scheduled.map(({ id }) => id);
			const hidden = search.equalWrites.filter((ids) => !ids.some((id) => known.includes(id)));
			if (hidden.length === 0 || reaching.length === 0) return onlyOne(reaching, search);
			return reaching.length === hidden.length + 1 ? reaching[0] : 'unclear';
		},
	};
}

/**
 * The effect of a message that is either sent at once or scheduled, whatever the time was when it was
 * tried: it is in its conversation, or waits to be posted there.
 */
export function sentOrScheduled(sent: Effect, scheduled: Effect): Effect {
	return {
		...sent,
		find: async (search) => {
			// In this order, because it may be posted between the two looks.
			const waiting = await scheduled.find(search);
			if (typeof waiting !== 'string') return waiting;
			const posted = await sent.find(search);
			return posted === 'none' ? waiting : posted;
		},
	};
}

function scheduledAlike(
	scheduled: readonly IDataObject[],
	message: IDataObject,
	sendAt: string | undefined,
	{ since, isOfAnother }: EffectSearch,
): IDataObject[] {
	const text = plain(
		objectsIn(message.body)
			.filter(({ type }) => type === 'text')
			.map(({ value }) => String(value))
			.join(' '),
	);
	return scheduled.filter(
		(one) =>
			(sendAt === undefined || epochMs(one.scheduledToSendAt) === epochMs(sendAt)) &&
			plain(isJsonObject(one.message) ? one.message.text : undefined) === text &&
			epochMs(one.createdAt) >= since &&
			!isOfAnother(one.id),
	);
}

/** With a key of the user, an earlier execution may have scheduled another text or time. */
function onlyOne(found: readonly IDataObject[], { mayDiffer }: EffectSearch): FoundEffect {
	if (found.length === 1) return found[0];
	return found.length > 1 || mayDiffer ? 'unclear' : 'none';
}
