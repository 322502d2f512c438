/** Closes what was opened, and removes its data. */
export type Close = () => Promise<void>;

/**
 * Opens one thing after the other. What was opened is closed by the result's `close`, the last first;
 * or at once, where the rest cannot be opened.
 *
 * @param open hands `keep` how each thing is closed
 */
export async function openAll<Things extends object>(
	open: (keep: (close: Close) => void) => Promise<Things>,
): Promise<Things & { close: Close }> {
	const opened: Close[] = [];
	const close = async () => {
		for (const closeOne of opened.splice(0).reverse()) await closeOne();
	};
	try {
		return { ...(await open((one) => opened.push(one))), close };
	} catch (error) {
		await close();
		throw error;
	}
}
