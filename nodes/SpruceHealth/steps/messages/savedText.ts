import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';

const label = 'Options > Saved Message';

/**
 * The text of the saved message with this ID. Reads the whole list, because Spruce has no operation for
 * a single saved message.
 *
 * @param isForTeam whether it becomes an internal note, as any saved message may
 * @throws InvalidInput when there is no such message, or it cannot be sent from here
 */
export async function savedText(
	client: SpruceClient,
	id: string,
	isForTeam: boolean,
): Promise<string> {
	const all = await client.cachedList('/savedmessages', 'savedMessages');
	const found = all.find((message) => String(message.id) === id);
	if (found === undefined) {
		throw new InvalidInput(
			`${label}: the organization has no saved message with the ID "${id}"`,
			'It may have been deleted. Choose another one from the list.',
		);
	}
	if (!isForTeam) assertNotNote(found);
	assertSendable(found);
	return String(found.text);
}

/** Spruce marks what the team saved as an internal note. */
function assertNotNote({ title, internal }: IDataObject): void {
	if (internal !== true) return;
	throw new InvalidInput(
		`${label}: "${String(title)}" is an internal note, which the patient would see`,
		'Choose another saved message. To show this one to the team only, choose Add Internal Note under Message, Schedule Internal Note under Scheduled Message, or the type Note when you create a conversation.',
	);
}

/** Spruce does not list the media IDs of a saved message's files, so they cannot be sent. */
function assertSendable({ title, text, attachments }: IDataObject): void {
	if (Array.isArray(attachments) && attachments.length > 0) {
		throw new InvalidInput(
			`${label}: "${String(title)}" has attachments, which cannot be sent from here`,
			'Choose a saved message without attachments. To send the files, read or download them in the workflow and enter them under Attachments.',
		);
	}
	if (String(text ?? '').trim() === '') {
		throw new InvalidInput(
			`${label}: "${String(title)}" has no text`,
			'Choose another saved message, or enter the text yourself.',
		);
	}
}
