import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

const channels = ['phone', 'email', 'fax', 'secure'];

/**
 * How a conversation reaches the patient: `phone` (texts and calls), `email`, `fax` or `secure`.
 * Undefined for a conversation of the team, or of a kind that is new.
 */
export function channelOf(conversation: IDataObject | undefined): string | undefined {
	const { type, internalEndpoint } = conversation ?? {};
	const line = isJsonObject(internalEndpoint) ? internalEndpoint.channel : undefined;
	return [type, line].map(String).find((channel) => channels.includes(channel));
}
