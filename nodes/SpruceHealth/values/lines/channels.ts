import { keyword } from '../text/keyword';

/** The channels that Spruce documents, of lines as of conversations. */
const channels = ['email', 'fax', 'phone', 'secure'];

/** Other words for what goes over a phone number. Spruce's documents count SMS and calls among it. */
const overPhone = ['call', 'mms', 'sms', 'text', 'voice'];

/** Only the practice takes part in conversations of these types. */
const internalTypes = ['note', 'team'];

/**
 * The channel that a word stands for, in any case: one of those that Spruce documents, or else the
 * word itself, because Spruce announces that it will add channels. Blank where there is no word.
 */
export function channelNamed(word: unknown): string {
	const name = keyword(word);
	return overPhone.includes(name) ? 'phone' : name;
}

/** Whether a channel is one of those that Spruce documents. */
export function isKnownChannel(channel: string): boolean {
	return channels.includes(channel);
}

/** Whether patients never see a conversation of this type. */
export function isInternalType(type: unknown): boolean {
	return internalTypes.includes(keyword(type));
}

/**
 * Whether a choice of channels leaves a channel out: it could have been chosen and was not. A channel
 * that is not known here could not be chosen, so it stays.
 */
export function isLeftOut(channel: string, chosen: readonly string[]): boolean {
	return isKnownChannel(channel) && !chosen.includes(channel);
}
