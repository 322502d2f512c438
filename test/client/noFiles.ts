/** For a runtime in which nothing is downloaded. */
export async function noFiles(): Promise<never> {
	throw new Error('This runtime downloads no files');
}
