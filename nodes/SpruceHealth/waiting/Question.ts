import type { IDataObject } from 'n8n-workflow';
import { phoneOrAddress } from '../records/conversation/addressOf';
import { safeText } from '../values/text/safeText';
import { shortHash } from '../values/shortHash';

/**
 * What the resume address of a waiting execution says about its question, so that nothing has to be
 * stored. n8n signs the address. It names no phone number: only digests of them.
 */
export interface Question {
	/** Spruce's time just before it was sent, in ms since 1970. */
	askedAt: number;
	/** The conversation in which it was asked, if that was chosen. */
	conversationId?: string;
	/** Otherwise the digest of the phone number, the email address or the contact's ID. */
	destination?: string;
	/** The digest of the practice's phone number, email address or Spruce Link that it went out on. */
	line?: string;
	/** Who may answer: the IDs of members, and digests of phone numbers. Empty: whoever was asked. */
	only: readonly string[];
}

/** A digest that is the same in every spelling of an address, and differs from one n8n to another. */
export function addressDigest(instanceId: string, address: unknown): string {
	return shortHash(`${instanceId} ${phoneOrAddress(address).toLowerCase()}`);
}

/** The question as parameters of the address. */
export function questionParameters(question: Question): Record<string, string> {
	const { askedAt, conversationId, destination, line, only } = question;
	return {
		asked: String(askedAt),
		...(conversationId !== undefined && { conversation: conversationId }),
		...(destination !== undefined && { to: destination }),
		...(line !== undefined && { line }),
		...(only.length > 0 && { only: only.join('.') }),
	};
}

/** The question in the parameters of a request; undefined if there is none. */
export function questionIn(query: unknown): Question | undefined {
	const { asked, conversation, to, line, only } = (query ?? {}) as IDataObject;
	const askedAt = Number(safeText(asked));
	if (!Number.isSafeInteger(askedAt) || askedAt <= 0) return undefined;
	const given = (value: unknown) => safeText(value) || undefined;
	return {
		askedAt,
		conversationId: given(conversation),
		destination: given(to),
		line: given(line),
		only: safeText(only).split('.').filter(Boolean),
	};
}

/** Whether one reply may answer both of two questions. */
export function mayShareReply(one: Question | undefined, other: Question | undefined): boolean {
	if (one === undefined || other === undefined) return false;
	const isSamePlace =
		one.conversationId === other.conversationId && one.destination === other.destination;
	const isSameLine = one.line === undefined || other.line === undefined || one.line === other.line;
	const isSamePerson =
		one.only.length === 0 ||
		other.only.length === 0 ||
		one.only.some((id) => other.only.includes(id));
	return isSamePlace && isSameLine && isSamePerson;
}
