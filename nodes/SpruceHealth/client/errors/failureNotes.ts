import type { IDataObject } from 'n8n-workflow';

/** Kept in a WeakMap, not in the error: n8n saves errors with the execution, and these are patients. */
const readBefore = new WeakMap<object, readonly IDataObject[]>();

/** Notes the records of a listing that were read before it failed. */
export function noteReadBefore(failure: unknown, records: readonly IDataObject[]): void {
	if (failure instanceof Error) readBefore.set(failure, records);
}

/** The records of a listing that were read before it failed; none for any other failure. */
export function recordsReadBefore(failure: unknown): readonly IDataObject[] {
	return failure instanceof Error ? (readBefore.get(failure) ?? []) : [];
}

/** Kept in a WeakMap, because n8n may rewrite the properties of its errors. */
const sentences = new WeakMap<object, string>();

/**
 * Notes what an item had already changed in Spruce before a later call failed.
 *
 * @param sentence for the user: the ID of what was written, and what that means for the next run
 */
export function noteWrittenBefore(failure: unknown, sentence: string): void {
	if (failure instanceof Error) sentences.set(failure, sentence);
}

/** What an item had already changed before it failed, as a sentence; empty when it changed nothing. */
export function writtenBefore(failure: unknown): string {
	return failure instanceof Error ? (sentences.get(failure) ?? '') : '';
}

const errors = new WeakSet<Error>();

/** Notes that Spruce may have carried out the write that ended in this error. */
export function noteUnknownOutcome(error: Error): void {
	errors.add(error);
}

/** Whether Spruce may have carried out the write that ended in this error. */
export function leftOutcomeUnknown(error: unknown): boolean {
	return error instanceof Error && errors.has(error);
}

/** Beside the errors: a new key in the structured part would be output of the node. */
const spruceQuotes = new WeakMap<Error, string>();

/** Notes Spruce's own words on a failure, for an error whose description is written anew. */
export function noteSpruceQuote(error: Error, quote: string): void {
	spruceQuotes.set(error, quote);
}

/** Spruce's own words on a failure, as a sentence for Spruce Support; empty when it sent none. */
export function spruceQuoteOf(error: Error): string {
	return spruceQuotes.get(error) ?? '';
}

const rateLimitUses = new WeakMap<Error, string>();

/** Notes who has used the calls of the minute, for an error whose description is written anew. */
export function noteRateLimitUse(error: Error, sentences: string): void {
	rateLimitUses.set(error, sentences);
}

/** Who has used the calls of the minute, if the rate limit was the reason of a failure. */
export function rateLimitUseOf(error: unknown): string | undefined {
	return error instanceof Error ? rateLimitUses.get(error) : undefined;
}
