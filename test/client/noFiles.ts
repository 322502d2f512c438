/** The file host of a world in which nothing is downloaded. */
export async function noFiles(): Promise<never> {
	throw new Error('This world has no file host');
}
