const errors = new WeakSet<Error>();

/** Notes that the write which ended in this error may have been carried out all the same. */
export function noteUnknownOutcome(error: Error): void {
	errors.add(error);
}

/** Whether a write that ended in this error may have been carried out all the same. */
export function leftOutcomeUnknown(error: unknown): boolean {
	return error instanceof Error && errors.has(error);
}
