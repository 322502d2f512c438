import { newItem } from '../../simulator/organization/conversations/newItem';
import type { Organization } from '../../simulator/organization/Organization';

/** The body of an event: a text message has come. */
export function newTextEvent(organization: Organization): string {
	const conversation = organization.conversations.find(({ type }) => type === 'phone')!;
	const eventTime = new Date().toISOString();
	const text = 'Can I come a little later tomorrow?';
	const item = newItem(organization, conversation, eventTime, { text });
	const object = { ...item, conversation };
	return JSON.stringify({
		object: 'event',
		type: 'conversationItem.created',
		eventTime,
		data: { object },
	});
}
