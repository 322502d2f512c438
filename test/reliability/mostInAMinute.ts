/** The most requests within one window, as Spruce counts. */
export function mostInAMinute(moments: number[], kind: 'fixed' | 'sliding'): number {
	if (kind === 'sliding') {
		const counts = moments.map(
			(end) => moments.filter((at) => at > end - 60_000 && at <= end).length,
		);
		return Math.max(...counts);
	}
	let [begun, used, most] = [-Infinity, 0, 0];
	for (const at of moments) {
		if (at >= begun + 60_000) [begun, used] = [at, 0];
		used += 1;
		most = Math.max(most, used);
	}
	return most;
}
