/** Who asked for a long piece of work: where its progress goes, and when it is to be given up. */
export interface Caller {
	/** Takes one line of progress at a time. */
	report(line: string): void;
	/** Aborted when the caller no longer wants the work, for example after Ctrl-C. */
	signal?: AbortSignal;
}
