import { faxes, messages, missedCalls, secureMessages, voicemails } from './items/itemKinds';
import { itemSource } from './items/itemSource';
import { missedDeliveries } from './missedDeliveries';
import { newActivity } from './newActivity';
import { newContacts } from './newContacts';
import type { Source } from './Source';

/** What can be watched, by the values of `source`, the *Trigger On* of the polling trigger. */
export const sources: Record<string, Source> = {
	missedCall: itemSource(missedCalls),
	missedEvents: missedDeliveries,
	newActivity,
	newContact: newContacts,
	newFax: itemSource(faxes),
	newMessage: itemSource(messages),
	newSecureMessage: itemSource(secureMessages),
	newVoicemail: itemSource(voicemails),
};
