import type { IDataObject } from 'n8n-workflow';
import { isSameSet } from '../../values/isSameSet';
import { valuesOf } from '../../values/jsonObject';
import { safeText } from '../../values/text/safeText';

/**
 * Whether an update would change anything. Spruce reports every update to all workflows that wait for
 * changed conversations, so one that changes nothing could start its own workflow for ever.
 *
 * @param update the request body; a blank assignee means that nobody is assigned
 */
export function changesConversation(conversation: IDataObject, update: IDataObject): boolean {
	const { archived, assignedToMemberId, tags } = conversation;
	return Object.entries(update).some(([name, value]) => {
		switch (name) {
			case 'archived':
				return (archived ?? false) !== value;
			case 'assignToMemberId':
				return safeText(assignedToMemberId) !== value;
			case 'tagIds':
				return !isSameSet(valuesOf(tags, 'id'), value);
			default:
				return true;
		}
	});
}
