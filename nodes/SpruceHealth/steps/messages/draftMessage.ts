import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { UploadFile } from '../../client/wire/UploadFile';
import type { WriteContent } from '../../client/writes/WriteContent';
import type { BinaryFiles } from '../../framework/declare/BinaryFiles';
import { type FileChoice, isNoFile } from '../../values/files/binaryFields';
import { InvalidInput } from '../../values/InvalidInput';
import { objectsIn } from '../../values/jsonObject';
import { isBlankText } from '../../values/text/visibleText';
import { withoutBlanks } from '../../values/withoutBlanks';
import { attachmentIdentities, readAttachments, uploadAttachments } from './attachments';
import { asPage, assertMayMention, mentionedIds } from './mentions';
import { savedText } from './savedText';

/** What the user entered for a message. Everything may be blank. */
export interface MessageInput {
	text: string;
	/** The teammate in whose name the message is posted. */
	authorId?: string;
	/**
	 * Whether it is an internal note, which only the team sees. The operation says so: where the user had
	 * to switch it on, a forgotten switch made a message to the patient of it.
	 */
	internal?: boolean;
	stayArchived?: boolean;
	attachments?: FileChoice;
	/** Teammates and teams, by ID or by name. Only in an internal note. */
	mentionMemberIds?: readonly string[];
	savedMessageId?: string;
}

/** A checked message whose files are not uploaded yet. */
export interface MessageDraft {
	/** The message as Spruce expects it, without the attachments. */
	content: IDataObject;
	/** The same with the mentions as they were entered: in a retry, a name may be another member's. */
	identity: IDataObject;
	files: UploadFile[];
}

/** Whether the user entered neither text nor files, mentions or a saved message. */
export function isBlankMessage(input: MessageInput): boolean {
	const { text, attachments, mentionMemberIds = [], savedMessageId = '' } = input;
	return (
		isBlankText(text) &&
		savedMessageId === '' &&
		mentionMemberIds.length === 0 &&
		isNoFile(attachments)
	);
}

/**
 * Makes a message from what the user entered. Uploads and sends nothing, so that every check of the
 * input comes before the first write.
 *
 * @param textLabel what the editor calls the text, for messages
 * @throws InvalidInput when there is nothing to send, or the input contradicts itself
 */
export async function draftMessage(
	client: SpruceClient,
	binary: BinaryFiles,
	input: MessageInput,
	textLabel = 'Text',
): Promise<MessageDraft> {
	if (isBlankMessage(input)) {
		throw new InvalidInput(
			`${textLabel}: nothing was entered`,
			'Fill it in, or check that the expression returns a value for this item. A message may also consist of attachments or a saved message alone.',
		);
	}
	const files = await readAttachments(binary, input.attachments);
	const { authorId: author, internal, mentionMemberIds = [], stayArchived } = input;
	assertMayMention(mentionMemberIds, internal === true);
	const text = await textOf(client, input);
	const mentions = await mentionedIds(client, mentionMemberIds);
	// Spruce requires a body, even for a message that consists of files only.
	const said = isBlankText(text) ? [] : [{ type: 'text', value: text }];
	const about = withoutBlanks({ author, internal, stayArchived });
	return {
		content: { body: [...said, ...mentions.map(asPage)], ...about },
		identity: { body: [...said, ...mentionMemberIds.map(asPage)], ...about },
		files,
	};
}

/** What the text of a draft says, also where it is that of a saved message. */
export function textOfDraft({ content }: MessageDraft): string {
	const [said] = objectsIn(content.body).filter(({ type }) => type === 'text');
	return said === undefined ? '' : String(said.value);
}

/**
 * Uploads the files of a draft.
 *
 * @returns the message as Spruce takes it; its identity holds the files' content instead of their
 * IDs, because a retry that uploads them again gets other IDs
 */
export async function completeMessage(
	client: SpruceClient,
	{ content, identity, files }: MessageDraft,
): Promise<WriteContent & { body: IDataObject }> {
	if (files.length === 0) return { body: content, identity };
	return {
		body: { ...content, attachments: await uploadAttachments(client, files) },
		identity: { ...identity, attachments: attachmentIdentities(files) },
	};
}

/** What was entered, or the text of the saved message. */
async function textOf(
	client: SpruceClient,
	{ text, internal, savedMessageId = '' }: MessageInput,
): Promise<string> {
	if (savedMessageId === '') return text;
	if (!isBlankText(text)) {
		throw new InvalidInput(
			'Options > Saved Message: a text was also entered',
			'Only one of the two can be sent. Clear the text, or remove the saved message.',
		);
	}
	return await savedText(client, savedMessageId, internal === true);
}
