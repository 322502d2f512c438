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
