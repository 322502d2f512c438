import type { Caller } from './Caller';

const heartbeatMs = 10_000;

/** Does a long piece of work and reports its start, a heartbeat while it lasts, and its end. */
export async function withProgress<Result>(
	caller: Caller,
	title: string,
	work: () => Promise<Result>,
): Promise<Result> {
	const startedAt = Date.now();
	const elapsed = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
	caller.report(`${title} ...`);
	const heartbeat = setInterval(() => caller.report(`${title}: ${elapsed()} so far`), heartbeatMs);
	try {
		const result = await work();
		caller.report(`${title}: done in ${elapsed()}`);
		return result;
	} finally {
		clearInterval(heartbeat);
	}
}
