import type { IDataObject } from 'n8n-workflow';

/** Beside the errors, not in them: n8n saves an error with the execution, and these are patients. */
const readBefore = new WeakMap<object, readonly IDataObject[]>();

/** Notes what had been read of a listing before it failed. */
export function noteReadBefore(failure: unknown, records: readonly IDataObject[]): void {
	if (failure instanceof Error) readBefore.set(failure, records);
}

/** What had been read of a listing before it failed; nothing for any other failure. */
export function recordsReadBefore(failure: unknown): readonly IDataObject[] {
	return failure instanceof Error ? (readBefore.get(failure) ?? []) : [];
}

/** Beside the errors: what is passed to an error of n8n, n8n may show in another way. */
const sentences = new WeakMap<object, string>();

/**
 * Notes what an item had carried out in Spruce before a later call of it failed.
 *
 * @param sentence for the user, with the ID of what was written and what that means for the next run
 */
export function noteWrittenBefore(failure: unknown, sentence: string): void {
	if (failure instanceof Error) sentences.set(failure, sentence);
}

/** What an item had carried out before it failed, as a sentence; empty when it was nothing. */
export function writtenBefore(failure: unknown): string {
	return failure instanceof Error ? (sentences.get(failure) ?? '') : '';
}

const errors = new WeakSet<Error>();

/** Notes that the write which ended in this error may have been carried out all the same. */
export function noteUnknownOutcome(error: Error): void {
	errors.add(error);
}

/** Whether a write that ended in this error may have been carried out all the same. */
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
