import type { Input } from '../../serving/Input';
import { attachmentTypeOf } from '../files/attachmentTypeOf';
import type { Attachment } from '../conversations/ConversationItem';
import { nameOf, type Member } from '../Member';
import type { Organization } from '../Organization';

const largestNumberOfAttachments = 5;

/** A message that may be posted. */
export interface Message {
	text: string;
	isInternal: boolean;
	staysArchived: boolean;
	author: Member;
	pagedMemberIds: string[];
	attachments: Attachment[];
}

/** Reads the `message` of a body, as several operations take it. */
export function readMessage(organization: Organization, input: Input): Message {
	const isInternal = input.flag('internal') ?? false;
	const pagedMemberIds: string[] = [];
	const elements = input.objects('body') ?? input.refuse('body', 'is required');
	const texts = elements.map((element) => {
		const type = element.requiredChoice('type', ['text', 'page']);
		if (type === 'text') return element.text('value') ?? element.refuse('value', 'is required');
		if (!isInternal) element.refuse('type', 'page needs internal: true');
		const member = readMember(organization, element, 'value');
		pagedMemberIds.push(member.id);
		return `@${nameOf(member)}`;
	});
	const attachments = readAttachments(organization, input);
	const text = texts.join('');
	if (!text.trim() && attachments.length === 0) input.refuse('body', 'must not be empty');
	return {
		text,
		isInternal,
		staysArchived: input.flag('stayArchived') ?? false,
		author: readMember(organization, input, 'author', organization.id),
		pagedMemberIds,
		attachments,
	};
}

function readMember(
	organization: Organization,
	input: Input,
	field: string,
	usualId?: string,
): Member {
	const id = input.text(field) ?? usualId ?? input.refuse(field, 'is required');
	return (
		organization.members.find((member) => member.id === id) ??
		input.refuse(field, `names an unknown member: ${id}`)
	);
}

function readAttachments(organization: Organization, input: Input): Attachment[] {
	const entries = input.objects('attachments') ?? [];
	if (entries.length > largestNumberOfAttachments) {
		input.refuse('attachments', `must not be more than ${largestNumberOfAttachments}`);
	}
	return entries.map((entry) => {
		const id = entry.requiredText('attachmentId');
		const title = entry.text('title') ?? entry.refuse('title', 'is required');
		const media =
			organization.media.find((candidate) => candidate.id === id) ??
			entry.refuse('attachmentId', `names an unknown file: ${id}`);
		return {
			type: attachmentTypeOf(media.contentType),
			title,
			data: { mediaId: id, mimetype: media.contentType, name: media.filename },
		};
	});
}
