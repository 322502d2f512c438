import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import { newItem } from '../../simulator/organization/conversations/newItem';
import { type SimulatedClinic, simulatedClinic } from '../simulatedClinic';

const minuteMs = 60_000;

/** A clinic in which nobody has said anything for 100 days. */
export interface QuietClinic {
	readonly clinic: SimulatedClinic;
	conversationOf(type: Conversation['type'], position?: number): Conversation;
	/** Adds an item, as if it were this many minutes old. */
	add(
		conversation: Conversation,
		minutes: number,
		fields?: Partial<ConversationItem>,
	): ConversationItem;
}

/** An ISO time, this many minutes ago. */
export function ago(minutes: number): string {
	return new Date(Date.now() - minutes * minuteMs).toISOString();
}

/** Starts a simulated organization for the test file, quiet and with an empty archive. */
export function quietClinic(): QuietClinic {
	const clinic = simulatedClinic({ conversations: 40 });
	beforeEach(() => {
		for (const conversation of clinic.simulator.organization.conversations) {
			conversation.lastMessageAt = ago(100 * 24 * 60);
			conversation.archived = false;
		}
	});
	return {
		clinic,
		conversationOf(type, position = 0) {
			const { conversations } = clinic.simulator.organization;
			return conversations.filter((conversation) => conversation.type === type)[position];
		},
		add(conversation, minutes, fields = {}) {
			const { organization } = clinic.simulator;
			const item = newItem(organization, conversation, ago(minutes), { text: 'Hello?', ...fields });
			organization.items.push(item);
			conversation.lastMessageAt = item.createdAt;
			return item;
		},
	};
}
