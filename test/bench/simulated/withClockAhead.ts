/** Does the work as if it were later, in ms: for this process, n8n and the simulator in it. */
export async function withClockAhead<Result>(
	aheadMs: number,
	work: () => Promise<Result>,
): Promise<Result> {
	const RealDate = Date;
	const now = () => RealDate.now() + aheadMs;
	globalThis.Date = new Proxy(RealDate, {
		construct: (_target, given: string[]) =>
			given.length === 0 ? new RealDate(now()) : new RealDate(given[0]),
		get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
	});
	try {
		return await work();
	} finally {
		globalThis.Date = RealDate;
	}
}
