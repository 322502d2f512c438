/** Where the second half of a MIME type is not what files are called. */
const extensions = new Map([
	['application/msword', 'doc'],
	['application/vnd.ms-excel', 'xls'],
	['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
	['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
	['audio/mp4', 'm4a'],
	['audio/mpeg', 'mp3'],
	['image/jpeg', 'jpg'],
	['image/svg+xml', 'svg'],
	['image/tiff', 'tif'],
	['text/plain', 'txt'],
	['text/vcard', 'vcf'],
	['video/3gpp', '3gp'],
	['video/mpeg', 'mpg'],
	['video/quicktime', 'mov'],
]);

/** How the name of such a file ends, e.g. `.pdf`; blank where nothing is known. */
export function extensionOf(mimeType: string): string {
	const type = mimeType.split(';')[0].trim().toLowerCase();
	const extension = extensions.get(type) ?? /\/(?:x-)?([a-z0-9]{2,5})$/.exec(type)?.[1];
	return extension === undefined ? '' : `.${extension}`;
}
