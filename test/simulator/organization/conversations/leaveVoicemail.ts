import { addFile } from '../files/addFile';
import type { Organization } from '../Organization';
import type { ConversationItem } from './ConversationItem';
import { receiveItem } from './receiveItem';

/** In seconds. */
const duration = 45;

/**
 * Somebody calls from a number such as `+12065550123`, reaches nobody and leaves a voicemail. What it
 * says is not known before `transcribe`.
 */
export function leaveVoicemail(organization: Organization, from: string): ConversationItem {
	const file = addFile(organization, {
		filename: 'voicemail.wav',
		contentType: 'audio/wav',
		content: Buffer.from('what the caller said'),
	});
	const transcription = { id: organization.newId('transcription'), status: 'pending' as const };
	organization.transcriptions.push({ ...transcription, text: '' });
	const voicemail = { ...file, transcription };
	return receiveItem(organization, {
		channel: 'phone',
		from,
		text: 'Voicemail',
		event: {
			type: 'inboundCall',
			data: { answered: false, duration, failed: false, spam: false, voicemail },
		},
	});
}
