/** Whether something is there within so many milliseconds. Its timer keeps no n8n from ending. */
export async function settlesWithin(
	milliseconds: number,
	awaited: Promise<unknown>,
): Promise<boolean> {
	const isOver = new Promise<boolean>((resolve) => {
		AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve(false));
	});
	return await Promise.race([awaited.then(() => true), isOver]);
}
