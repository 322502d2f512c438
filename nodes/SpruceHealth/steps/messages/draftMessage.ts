import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { UploadFile } from '../../client/wire/UploadFile';
import type { WriteContent } from '../../client/writes/WriteContent';
import type { BinaryFiles } from '../../framework/declare/BinaryFiles';
import { InvalidInput } from '../../values/InvalidInput';
import { withoutBlanks } from '../../values/withoutBlanks';
import {
	attachmentIdentities,
	fieldNamesIn,
	readAttachments,
	uploadAttachments,
} from './attachments';
import { mentionElements } from './mentionElements';
import { isInternalWith, savedMessage } from './savedMessage';

/** What the user entered for a message; anything may be blank. */
export interface MessageInput {
	text: string;
	/** The author. */
	authorId?: string;
	/** Whether only the team sees it. */
	internal?: boolean;
	stayArchived?: boolean;
	/** The names of binary fields, with commas between them. */
	attachments?: string;
	mentionMemberIds?: readonly string[];
	savedMessageId?: string;
}

/** A message whose files are not uploaded yet: what can be refused has been refused. */
export interface MessageDraft {
	/** As Spruce takes it, but for the attachments. */
	content: IDataObject;
	files: UploadFile[];
}

/** Whether nothing was entered that a message could consist of. */
export function isBlankMessage(input: MessageInput): boolean {
	const { text, attachments, mentionMemberIds = [], savedMessageId = '' } = input;
	return (
		isBlank(text) &&
		savedMessageId === '' &&
		mentionMemberIds.length === 0 &&
		fieldNamesIn(attachments).length === 0
	);
}

/**
 * Makes a message from what the user entered. Nothing is uploaded or sent.
 *
 * @throws InvalidInput when there is nothing to send, or it cannot be sent like this
 */
export async function draftMessage(
	client: SpruceClient,
	binary: BinaryFiles,
	input: MessageInput,
): Promise<MessageDraft> {
	if (isBlankMessage(input)) {
		throw new InvalidInput(
			'Text: nothing was entered',
			'Fill it in, or check that the expression gives a value for this item. A message may also consist of attachments or a saved message alone.',
		);
	}
	const files = await readAttachments(binary, input.attachments);
	const { text, internal } = await wordsOf(client, input);
	const pages = mentionElements(input.mentionMemberIds, internal === true);
	const { authorId: author, stayArchived } = input;
	return {
		content: {
			// Spruce asks for a body even where files alone make the message.
			body: [...(isBlank(text) ? [] : [{ type: 'text', value: text }]), ...pages],
			...withoutBlanks({ author, internal, stayArchived }),
		},
		files,
	};
}

/**
 * Uploads the files of a draft.
 *
 * @returns the message as Spruce takes it; its identity holds the files' content instead of their
 * IDs, because a retry that uploads them again gets other IDs
 */
export async function completeMessage(
	client: SpruceClient,
	{ content, files }: MessageDraft,
): Promise<WriteContent> {
	if (files.length === 0) return { body: content, identity: content };
	return {
		body: { ...content, attachments: await uploadAttachments(client, files) },
		identity: { ...content, attachments: attachmentIdentities(files) },
	};
}

async function wordsOf(
	client: SpruceClient,
	{ text, internal, savedMessageId = '' }: MessageInput,
): Promise<{ text: string; internal?: boolean }> {
	if (savedMessageId === '') return { text, internal };
	if (!isBlank(text)) {
		throw new InvalidInput(
			'Options > Saved Message: a text was entered as well',
			'Only one of the two can be sent. Empty the text, or take the saved message out.',
		);
	}
	const saved = await savedMessage(client, savedMessageId);
	return { text: saved.text, internal: isInternalWith(saved, internal) };
}

function isBlank(text: string): boolean {
	return text.trim() === '';
}
