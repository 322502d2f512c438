import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import { type TagChange, tagsAfterChange } from '../../records/contact/tagsAfterChange';
import { changesConversation } from '../../records/conversation/changesConversation';
import { path } from '../../values/path';
import { patchWithLists } from '../tags/patchWithLists';

/** What becomes different in a conversation. */
export interface ConversationChange {
	/** The new values, without blanks. */
	body?: IDataObject;
	/** The fields to erase, with their empty values. */
	erased?: IDataObject;
	tags?: TagChange;
	/** What is known of the conversation, if that suffices to tell that this changes it. */
	known?: IDataObject;
}

/**
 * Changes a conversation, if it is not like this already: Spruce reports every update to all workflows
 * that wait for changed conversations, so one that changes nothing could start its own workflow for
 * ever.
 *
 * @param unchanged is called when nothing was written
 * @returns the conversation as it is now
 */
export async function changedConversation(
	client: SpruceClient,
	conversationId: string,
	{ body = {}, erased = {}, tags, known }: ConversationChange,
	unchanged?: () => void,
): Promise<IDataObject> {
	return await patchWithLists(client, path`/conversations/${conversationId}`, 'conversation', {
		body,
		erased,
		tags,
		known,
		listsFrom: (conversation) => tagsAfterChange(conversation.tags, tags),
		changes: changesConversation,
		unchanged,
	});
}
