import type { Caller } from './Caller';

/**
 * Does several pieces of work at once. When one fails the others are given up, and it throws
 * only after they have ended, so that nothing goes on behind the caller's back.
 */
export async function together<Result>(
	caller: Caller,
	works: Array<(caller: Caller) => Promise<Result>>,
): Promise<Result[]> {
	const failure = new AbortController();
	const signals = caller.signal ? [caller.signal, failure.signal] : [failure.signal];
	const member = { ...caller, signal: AbortSignal.any(signals) };
	const outcomes = await Promise.allSettled(
		works.map(async (work) => {
			try {
				return await work(member);
			} catch (error) {
				failure.abort(error);
				throw error;
			}
		}),
	);
	failure.signal.throwIfAborted();
	return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
