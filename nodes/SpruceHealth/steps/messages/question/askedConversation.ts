import type { SpruceClient } from '../../../client/SpruceClient';
import { channelOf } from '../../../records/conversation/channelOf';
import { InvalidInput } from '../../../values/InvalidInput';
import { isInternalType } from '../../../values/lines/channels';
import { path } from '../../../values/path';

/**
 * Makes sure that somebody can answer in a conversation.
 *
 * @param isLimited whether it was entered who may answer
 * @throws InvalidInput for a fax, and for a conversation of the team if everybody may answer
 */
export async function assertAnswerable(
	client: SpruceClient,
	conversationId: string,
	isLimited: boolean,
): Promise<void> {
	const conversation = await client.getOnce(path`/conversations/${conversationId}`);
	if (channelOf(conversation) === 'fax') {
		throw new InvalidInput(
			'Conversation: this is a fax, to which nobody can reply',
			'Nothing was sent. Choose a conversation of text messages, emails or secure messages, or send the fax with the operation Send.',
		);
	}
	if (isInternalType(conversation.type) && !isLimited) {
		throw new InvalidInput(
			'Conversation: in a conversation of the team, it has to be clear who may answer',
			'Nothing was sent. Add the option Only These Members or Numbers with the names of those whose answer counts.',
		);
	}
}
