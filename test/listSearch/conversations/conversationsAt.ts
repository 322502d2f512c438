import type { Contact } from '../../simulator/organization/contacts/Contact';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import { newConversation } from '../../simulator/organization/conversations/newConversation';
import { addressFields } from '../../simulator/organization/conversations/openConversation';
import type { Organization } from '../../simulator/organization/Organization';

const hourMs = 3_600_000;

/** The ISO time some hours ago. */
export function hoursAgo(hours: number): string {
	return new Date(Date.now() - hours * hourMs).toISOString();
}

/** The organization's only conversations: texts of strangers, with their last activity so long ago. */
export function conversationsAt(organization: Organization, hours: number[]): Conversation[] {
	const conversations = hours.map((ago, index) => {
		const stranger = `+1564${String(2_000_000 + index)}`;
		return textConversation(organization, hoursAgo(ago), stranger);
	});
	organization.conversations.splice(0, Infinity, ...conversations);
	return conversations;
}

/** A conversation by text, not yet in the organization. */
export function textConversation(
	organization: Organization,
	time: string,
	number: string,
	contact?: Contact,
): Conversation {
	const [{ endpoint }] = organization.internalEndpoints;
	return newConversation(organization, time, addressFields(endpoint, number, contact));
}

/** As many times, spread evenly from one to another. */
export function evenly(count: number, fromHours: number, toHours: number): number[] {
	const step = (toHours - fromHours) / count;
	return Array.from({ length: count }, (_, index) => fromHours + step * index);
}
