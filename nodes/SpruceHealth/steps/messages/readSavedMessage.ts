import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';

const label = 'Options > Saved Message';

/**
 * Reads the saved message with this ID. Reads the whole list, because Spruce has no operation for a
 * single saved message.
 *
 * @throws InvalidInput when there is no such message, or it cannot be sent from here
 */
export async function readSavedMessage(
	client: SpruceClient,
	id: string,
): Promise<{ text: string; isInternal: boolean }> {
	const all = await client.cachedList('/savedmessages', 'savedMessages');
	const found = all.find((message) => String(message.id) === id);
	if (found === undefined) {
		throw new InvalidInput(
			`${label}: the organization has no saved message with the ID "${id}"`,
			'It may have been deleted. Choose another one from the list.',
		);
	}
	assertSendable(found);
	return { text: String(found.text), isInternal: found.internal === true };
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

/**
 * Whether a message made from a saved message is an internal note.
 *
 * @param chosen what the user chose under Internal Note; undefined when left out
 * @throws InvalidInput when a saved internal note would reach the patient
 */
export function isInternalWith(
	saved: { isInternal: boolean },
	chosen: boolean | undefined,
): boolean | undefined {
	if (!saved.isInternal) return chosen;
	if (chosen !== false) return true;
	throw new InvalidInput(
		`${label}: this saved message is an internal note, which the patient would see`,
		'Choose another saved message, or send it as an internal note: turn on Internal Note, or post it in a note conversation.',
	);
}
