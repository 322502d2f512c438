/**
 * Whether a promise resolves within a time. The timer of `AbortSignal.timeout` does not keep n8n from
 * shutting down.
 */
export async function settlesWithin(
	milliseconds: number,
	awaited: Promise<unknown>,
): Promise<boolean> {
	const isOver = new Promise<boolean>((resolve) => {
		AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve(false));
	});
	return await Promise.race([awaited.then(() => true), isOver]);
}
