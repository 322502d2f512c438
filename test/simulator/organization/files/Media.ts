/** An uploaded file. */
export interface Media {
	id: string;
	filename: string;
	contentType: string;
	content: Buffer;
}
