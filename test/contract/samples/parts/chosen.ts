import type { IDataObject } from 'n8n-workflow';
import { byId } from '../../../resources/byId';
import type { Organization } from '../../../simulator/startSimulator';

/** The first contact of the organization, as chosen in the editor. */
export function chosenContact({ contacts }: Organization): IDataObject {
	return { contactId: byId(contacts[0].id) };
}

/** A conversation with a patient by text messages, as chosen in the editor. */
export function chosenConversation({ conversations }: Organization): IDataObject {
	return { conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id) };
}
