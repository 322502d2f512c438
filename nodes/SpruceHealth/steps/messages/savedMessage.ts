import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../values/InvalidInput';
import type { SpruceClient } from '../../client/SpruceClient';

const label = 'Options > Saved Message';

/**
 * The saved message with this ID.
 *
 * @throws InvalidInput when there is none, or it cannot be sent as it is
 */
export async function savedMessage(
	client: SpruceClient,
	id: string,
): Promise<{ text: string; isInternal: boolean }> {
	const all = await client.cachedList('/savedmessages', 'savedMessages');
	const found = all.find((message) => message.id === id);
	if (found === undefined) {
		throw new InvalidInput(
			`${label}: the organization has no saved message with the ID "${id}"`,
			'It may have been deleted. Choose another one from the list.',
		);
	}
	refuseIncomplete(found);
	return { text: String(found.text), isInternal: found.internal === true };
}

/** Spruce gives no ids of a saved message's files, so that they cannot be sent on. */
function refuseIncomplete({ title, text, attachments }: IDataObject): void {
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
 * Whether the message is for the team alone, given what the user and the saved message say.
 *
 * @param chosen the user's Internal Note; undefined when left out
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
		'Choose another saved message, or send it as an internal note: with Internal Note on, or in a note conversation.',
	);
}
