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
