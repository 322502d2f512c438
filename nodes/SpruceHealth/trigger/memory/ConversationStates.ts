import { BoundedMap } from '../../values/BoundedMap';
import { epochMs } from '../../values/time';
import { type ConversationState, laterState } from '../events/conversationState';

/**
 * More conversations than most practices have. An entry takes about 190 bytes (seen on Node 20). A
 * conversation that was forgotten is treated like one that n8n has not heard of since its start.
 */
const mostConversations = 50_000;

/** No ID holds a line break. */
const separator = '\n';

/**
 * The last known states of conversations: IDs and no patient data. Of any age, because a conversation
 * that was archived long ago would count as archived once more if it were forgotten.
 *
 * Each is kept as one text, which takes half of the memory of an object.
 */
export class ConversationStates {
	private readonly packed = new BoundedMap<string>(mostConversations);

	get(conversationId: string): ConversationState | undefined {
		const packed = this.packed.get(conversationId);
		return packed === undefined ? undefined : unpack(packed);
	}

	/** Remembers what an event has reported, unless a later state is known. */
	learn(conversationId: string, reported: ConversationState): void {
		const state = laterState(this.get(conversationId), reported);
		this.packed.set(conversationId, pack(state));
	}
}

function pack({ time, isArchived, isAssumed, assignee, tagIds }: ConversationState): string {
	const flags = (isArchived ? 1 : 0) + (isAssumed ? 2 : 0);
	return [epochMs(time), flags, assignee, ...tagIds].join(separator);
}

function unpack(packed: string): ConversationState {
	const [ms, flags, assignee, ...tagIds] = packed.split(separator);
	return {
		time: ms === '0' ? '' : new Date(Number(ms)).toISOString(),
		isArchived: flags === '1' || flags === '3',
		isAssumed: flags === '2' || flags === '3',
		assignee,
		tagIds,
	};
}
