import type { Conversation } from '../organization/conversations/Conversation';
import {
	transcriptionStatuses,
	type ConversationItem,
} from '../organization/conversations/ConversationItem';
import { nameOf, type Member } from '../organization/Member';
import { newItem } from '../organization/conversations/newItem';
import type { Organization } from '../organization/Organization';
import type { Random } from './Random';
import { texts } from './texts';

const tenHours = 10 * 60 * 60_000;

const summarization = { status: 'completed', text: texts.voicemailSummary } as const;

type ItemFields = Partial<ConversationItem>;

/** Fills a conversation, each item some time after the one before. */
export function seedItems(
	organization: Organization,
	random: Random,
	conversation: Conversation,
	count: number,
): void {
	let time = Date.parse(conversation.createdAt);
	for (let index = 0; index < count; index++) {
		if (index > 0) time += random.integer(1000, tenHours);
		const createdAt = new Date(time).toISOString();
		const fields = fieldsOf(organization, random, conversation);
		organization.items.push(newItem(organization, conversation, createdAt, fields));
		conversation.lastMessageAt = createdAt;
	}
}

function fieldsOf(
	organization: Organization,
	random: Random,
	conversation: Conversation,
): ItemFields {
	const member = random.pick(organization.members);
	if (conversation.type === 'note') return note(member, random);
	if (conversation.type === 'team') {
		return { ...note(member, random), isInternalNote: false };
	}
	const kind = random.next();
	if (kind < 0.1) return note(member, random);
	if (kind < 0.5) {
		return { direction: 'outbound', author: authorOf(member), text: random.pick(texts.outbound) };
	}
	return inbound(organization, random, conversation, kind);
}

function note(member: Member, random: Random): ItemFields {
	return {
		direction: 'none',
		isInternalNote: true,
		author: authorOf(member),
		text: random.pick(texts.notes),
	};
}

function inbound(
	organization: Organization,
	random: Random,
	conversation: Conversation,
	kind: number,
): ItemFields {
	const [picture, document, recording] = organization.media;
	const [participant] = conversation.externalParticipants;
	const isSecure = conversation.type === 'secure';
	// Only in secure conversations is the sender known for sure.
	const author = {
		displayName: participant.displayName,
		...(isSecure && participant.contact && { id: participant.contact }),
	};
	if (conversation.type === 'phone' && kind < 0.6) {
		return voicemail(organization, random, author, recording.id);
	}
	if (conversation.type === 'fax') {
		const data = { mediaId: document.id, mimetype: document.contentType, name: document.filename };
		return { author, attachments: [{ type: 'document', title: document.filename, data }] };
	}
	const text = random.pick(texts.inbound);
	if (kind < 0.65) {
		const data = { mediaId: picture.id, mimetype: picture.contentType };
		return { author, text, attachments: [{ type: 'image', title: picture.filename, data }] };
	}
	return { author, text };
}

function voicemail(
	organization: Organization,
	random: Random,
	author: ConversationItem['author'],
	mediaId: string,
): ItemFields {
	const id = organization.newId('transcription');
	const status = random.chance(0.7) ? 'completed' : random.pick(transcriptionStatuses);
	const words = status === 'completed' ? { text: texts.voicemail, summarization } : { text: '' };
	// The id of an old voicemail's transcription leads nowhere: Spruce answers 404.
	if (random.chance(0.9)) organization.transcriptions.push({ id, status, ...words });
	return {
		author,
		text: 'Voicemail',
		canDelete: false,
		event: {
			type: 'inboundCall',
			data: {
				answered: false,
				duration: random.integer(5, 90),
				failed: false,
				spam: false,
				voicemail: { mediaId, mimetype: 'audio/wav', transcription: { id, status } },
			},
		},
	};
}

function authorOf(member: Member): ConversationItem['author'] {
	return { id: member.id, displayName: nameOf(member) };
}
