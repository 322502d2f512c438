import type { Organization } from '../../../simulator/organization/Organization';

/** What patients get in a conversation, oldest first. */
export function textsIn({ items }: Organization, conversationId: string): string[] {
	return items
		.filter((item) => item.conversationId === conversationId && item.direction === 'outbound')
		.map(({ text }) => text);
}

/** What only the team sees in a conversation, oldest first. */
export function notesIn({ items }: Organization, conversationId: string): string[] {
	return items
		.filter((item) => item.conversationId === conversationId && item.isInternalNote)
		.map(({ text }) => text);
}
