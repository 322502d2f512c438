import { announce } from '../announce';
import type { Organization } from '../Organization';
import type { ScheduledMessage } from './ScheduledMessage';

/** Changes a message that still waits, as people can in Spruce's app. */
export function editScheduledMessage(
	organization: Organization,
	scheduled: ScheduledMessage,
	{ text = scheduled.message.text, sendAt = scheduled.scheduledToSendAt },
): void {
	scheduled.message.text = text;
	scheduled.scheduledToSendAt = sendAt;
	scheduled.modifiedAt = new Date().toISOString();
	announce(organization, 'scheduledMessage.updated', scheduled);
}
