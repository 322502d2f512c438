import { missedDeliveries } from './missedDeliveries';
import { newActivity } from './newActivity';
import { newContacts } from './newContacts';
import { newMessages } from './newMessages';
import type { Source } from './Source';

/** What can be watched, by the values of *Watch For*. */
export const sources: Record<string, Source> = {
	missedEvents: missedDeliveries,
	newActivity,
	newContact: newContacts,
	newMessage: newMessages,
};
