import type { IDataObject } from 'n8n-workflow';
import { directionOf } from '../records/conversation/directionOf';
import { otherSideOf } from '../records/conversation/otherSideOf';
import { isJsonObject, objectsIn } from '../values/jsonObject';
import { safeText } from '../values/text/safeText';
import { epochMs } from '../values/time';
import { addressDigest, type Question } from './Question';

/** An item of a conversation, and that conversation where it is known. */
export interface ConversationItem {
	item: IDataObject;
	conversation?: IDataObject;
}

/** A question as n8n kept it, and what was learned when it was sent. */
export interface AskedQuestion extends Question {
	/** Identifies this n8n, in digests. */
	instanceId: string;
	/** Of the message that asked. */
	requestId?: string;
}

/**
 * Whether an item may be a reply to a question: a message that came after it, in the conversation where
 * it was asked, from someone who may answer. Internal notes and calls are no replies.
 *
 * Whoever was asked answers with a message that comes in. Members of the practice answer only where they
 * were named: most of what they write is something else.
 */
export function isReply(
	{ item, conversation }: ConversationItem,
	question: AskedQuestion,
): boolean {
	const { isInternalNote, event, requestId } = item;
	if (isInternalNote === true || isJsonObject(event)) return false;
	if (epochMs(item.createdAt) <= question.askedAt) return false;
	if (question.requestId !== undefined && requestId === question.requestId) return false;
	if (!isInConversation({ item, conversation }, question)) return false;
	if (question.only.length === 0) return directionOf(item) === 'inbound';
	return isByOneOf({ item, conversation }, question);
}

/** Whether it takes the conversation of an item to tell whether that is a reply. */
export function needsConversation({ conversationId, only }: Question): boolean {
	return conversationId === undefined || only.some((one) => !isMemberId(one));
}

function isInConversation(
	{ item, conversation }: ConversationItem,
	question: AskedQuestion,
): boolean {
	const { conversationId } = question;
	if (conversationId !== undefined) {
		return safeText(item.conversationId ?? conversation?.id) === conversationId;
	}
	return conversation !== undefined && isWithWhoWasAsked(conversation, question);
}

/** A group of which the patient is a part is another conversation than the patient's own. */
function isWithWhoWasAsked(conversation: IDataObject, question: AskedQuestion): boolean {
	const { instanceId, destination, line } = question;
	const people = objectsIn(conversation.externalParticipants);
	const isOne = ({ endpoint, contact }: IDataObject) =>
		isJsonObject(endpoint)
			? addressDigest(instanceId, endpoint.rawValue) === destination
			: addressDigest(instanceId, contact) === destination;
	if (people.length === 0 || !people.every(isOne)) return false;
	const { internalEndpoint } = conversation;
	if (line === undefined || !isJsonObject(internalEndpoint)) return true;
	return addressDigest(instanceId, internalEndpoint.rawValue) === line;
}

function isByOneOf({ item, conversation }: ConversationItem, question: AskedQuestion): boolean {
	const { only, instanceId } = question;
	const author = isJsonObject(item.author) ? safeText(item.author.id) : '';
	if (only.includes(author)) return true;
	if (directionOf(item) !== 'inbound' || conversation === undefined) return false;
	const { endpoint } = otherSideOf(item, conversation);
	return isJsonObject(endpoint) && only.includes(addressDigest(instanceId, endpoint.rawValue));
}

/** Digests have no underscore at this place. */
function isMemberId(one: string): boolean {
	return one.startsWith('entity_');
}
