import type { Caller } from '../e2e/host/processes/Caller';

/** The person who waits for the benchmark: progress goes beside the table. */
export const caller: Caller = {
	report: (line) => void process.stderr.write(`${line}\n`),
};
