import type { IDataObject } from 'n8n-workflow';
import { channelNamed, isInternalType, isKnownChannel } from '../../values/lines/channels';
import { isJsonObject } from '../../values/jsonObject';

/**
 * How a conversation reaches the patient: `phone` (texts and calls), `email`, `fax` or `secure`, or
 * the channel of its line or its own type where these are not known here. Undefined for a conversation
 * of the team.
 */
export function channelOf(conversation: IDataObject = {}): string | undefined {
	const { type, internalEndpoint } = conversation;
	const lineChannel = isJsonObject(internalEndpoint) ? internalEndpoint.channel : undefined;
	const channels = [type, lineChannel].map(channelNamed);
	const known = channels.find(isKnownChannel);
	if (known !== undefined) return known;
	return isInternalType(type) ? undefined : (channels.find(Boolean) ?? '');
}
