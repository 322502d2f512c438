/** The `fetchFile` of a runtime that downloads nothing. */
export async function noFiles(): Promise<never> {
	throw new Error('This runtime downloads no files');
}
