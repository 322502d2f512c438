/* eslint-disable @n8n/community-nodes/no-restricted-globals */

/** How many bytes more than before this process held at most, while the work went on. */
export async function memoryGrowth(work: () => Promise<unknown>): Promise<number> {
	const before = bytesHeld();
	let peak = before;
	const sampling = setInterval(() => {
		peak = Math.max(peak, bytesHeld());
	}, 2);
	await work().finally(() => clearInterval(sampling));
	return Math.max(peak, bytesHeld()) - before;
}

/** On the heap and beside it; not what the allocator keeps for later. */
function bytesHeld(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
