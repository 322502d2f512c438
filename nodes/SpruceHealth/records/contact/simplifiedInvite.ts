import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, withoutMissing } from '../../values/jsonObject';
import { simplifiedConversation } from '../conversation/simplifiedConversation';
import { simplifiedContact } from './simplifiedContact';

/** Who was invited, and the secure conversation that the invite opens. Both are simplified. */
export function simplifiedInvite({ contact, conversation, ...others }: IDataObject): IDataObject {
	return withoutMissing({
		...others,
		contact: isJsonObject(contact) ? simplifiedContact(contact) : undefined,
		conversation: isJsonObject(conversation) ? simplifiedConversation(conversation) : undefined,
	});
}
