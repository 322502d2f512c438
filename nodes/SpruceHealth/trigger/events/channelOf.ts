import type { IDataObject } from 'n8n-workflow';
import { isJsonObject } from '../../values/jsonObject';

const channels = ['phone', 'email', 'fax', 'secure'];

/**
 * How a conversation reaches the patient: `phone` (texts and calls), `email`, `fax` or `secure`.
 * Undefined for a conversation of the team and for a channel that is not known yet.
 */
export function channelOf(conversation: IDataObject | undefined): string | undefined {
	const { type, internalEndpoint } = conversation ?? {};
	const lineChannel = isJsonObject(internalEndpoint) ? internalEndpoint.channel : undefined;
	return [type, lineChannel].map(String).find((channel) => channels.includes(channel));
}
