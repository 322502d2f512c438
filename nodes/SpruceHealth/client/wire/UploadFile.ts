/** A file on its way to Spruce. */
export interface UploadFile {
	content: Buffer;
	/** Spruce shows it to whoever gets the file. */
	fileName: string;
	/** e.g. `application/pdf`; decides how Spruce shows the file. */
	mimeType: string;
}
