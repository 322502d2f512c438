import type { IDataObject } from 'n8n-workflow';
import type { AskedQuestion } from '../../nodes/SpruceHealth/waiting/isReply';
import { addressDigest } from '../../nodes/SpruceHealth/waiting/Question';
import type { ReplySettings } from '../../nodes/SpruceHealth/waiting/ReplySettings';

export const instanceId = 'n8n of the clinic';

export const askedAt = Date.parse('2026-03-31T09:00:00Z');

export const patient = '+12065550177';
export const practice = '+12065550100';

/** As an address holds it. */
export function digest(address: string): string {
	return addressDigest(instanceId, address);
}

/** A question that went to a conversation. */
export function inConversation(more: Partial<AskedQuestion> = {}): AskedQuestion {
	return { instanceId, askedAt, conversationId: 't_1', only: [], requestId: 'request_1', ...more };
}

/** A question that went to a phone number. */
export function toPatient(more: Partial<AskedQuestion> = {}): AskedQuestion {
	const address = { destination: digest(patient), line: digest(practice) };
	return { ...inConversation(), conversationId: undefined, ...address, ...more };
}

/** A message that came in a minute after the question. */
export function message(more: IDataObject = {}): IDataObject {
	return {
		id: 'ti_1',
		conversationId: 't_1',
		direction: 'inbound',
		isInternalNote: false,
		text: 'Yes',
		createdAt: '2026-03-31T09:01:00Z',
		requestId: '',
		author: { displayName: 'Ada Alvarez' },
		...more,
	};
}

/** The conversation of the practice with the patient. */
export function conversation(more: IDataObject = {}): IDataObject {
	return {
		id: 't_1',
		type: 'phone',
		internalEndpoint: { channel: 'phone', rawValue: practice },
		externalParticipants: [
			{
				displayName: 'Ada Alvarez',
				contact: 'entity_ada',
				endpoint: { channel: 'phone', rawValue: patient },
			},
		],
		...more,
	};
}

/** The first reply that means yes or no. */
export const yesOrNo: ReplySettings = {
	type: 'approval',
	words: { yes: [], no: [] },
	takesUnclear: false,
};
