import type { Organization } from '../Organization';
import { announceItem } from './announceItem';
import type { ConversationItem } from './ConversationItem';
import type { Transcription } from './Transcription';

/** Ends the transcription of a voicemail that is pending: with its words, or without any. */
export function transcribe(
	organization: Organization,
	item: ConversationItem,
	outcome: Pick<Transcription, 'status' | 'text'>,
): void {
	const named = item.event?.data.voicemail?.transcription;
	const transcription = organization.transcriptions.find(({ id }) => id === named?.id);
	if (!named || !transcription) throw new Error(`${item.id} has no voicemail to transcribe`);
	Object.assign(transcription, outcome);
	named.status = outcome.status;
	announceItem(organization, 'conversationItem.updated', item);
}
