import { options } from '../options';
import { median } from './median';
import { type Sample, takeSample } from './takeSample';

/** Enough for a median that one disturbed round does not move. */
const roundsOfShortRun = 3;

/** The samples of each contestant, round by round. */
export type Rounds<Name extends string> = Record<Name, Sample[]>;

/**
 * Lets the contestants work in turn, round after round, so that what else the machine does hits
 * all of them. The first round warms up and does not count.
 *
 * @param rounds that count; a short run takes fewer
 */
export async function alternate<Name extends string>(
	rounds: number,
	contestants: Record<Name, () => Promise<unknown>>,
): Promise<Rounds<Name>> {
	const counted = options.isShort ? Math.min(rounds, roundsOfShortRun) : rounds;
	const names = Object.keys(contestants) as Name[];
	const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Rounds<Name>;
	for (let round = 0; round <= counted; round++) {
		for (const name of names) {
			const sample = await takeSample(contestants[name]);
			if (round > 0) samples[name].push(sample);
		}
	}
	return samples;
}

/** The median of a contestant's samples. */
export function middle(samples: readonly Sample[], quantity: keyof Sample): number {
	return median(samples.map((sample) => sample[quantity]));
}

/** The median over the rounds of how much more one contestant took than the other. */
export function ratio(
	samples: readonly Sample[],
	others: readonly Sample[],
	quantity: keyof Sample,
): number {
	return median(samples.map((sample, round) => sample[quantity] / others[round][quantity]));
}
