const known = ['--short', '--commit'];
const given = process.argv.slice(2);
const isToCommit = given.includes('--commit');

/** What the command line asks for. */
export const options = {
	/** Writes the compared values of the run into `committed.json`. */
	isToCommit,
	/**
	 * Fewer rounds and smaller sizes, and a comparison with the committed values. These are from a short
	 * run too, so that like is compared with like.
	 */
	isShort: isToCommit || given.includes('--short'),
};

/** Throws for a misspelled option: a full run takes minutes. */
export function assertOptionsAreKnown(): void {
	const unknown = given.find((argument) => !known.includes(argument));
	if (unknown !== undefined) throw new Error(`${unknown} is not known; ${known.join(' and ')} are`);
}
