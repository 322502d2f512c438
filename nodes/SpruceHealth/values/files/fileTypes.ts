/** The MIME types of the files that a practice sends and gets, by extension. */
const types = new Map([
	['3gp', 'video/3gpp'],
	['aac', 'audio/aac'],
	['avi', 'video/x-msvideo'],
	['bmp', 'image/bmp'],
	['csv', 'text/csv'],
	['dcm', 'application/dicom'],
	['doc', 'application/msword'],
	['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
	['eml', 'message/rfc822'],
	['gif', 'image/gif'],
	['heic', 'image/heic'],
	['heif', 'image/heif'],
	['htm', 'text/html'],
	['html', 'text/html'],
	['ics', 'text/calendar'],
	['jpeg', 'image/jpeg'],
	['jpg', 'image/jpeg'],
	['json', 'application/json'],
	['m4a', 'audio/mp4'],
	['m4v', 'video/x-m4v'],
	['md', 'text/markdown'],
	['mov', 'video/quicktime'],
	['mp3', 'audio/mpeg'],
	['mp4', 'video/mp4'],
	['mpeg', 'video/mpeg'],
	['mpg', 'video/mpeg'],
	['odp', 'application/vnd.oasis.opendocument.presentation'],
	['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
	['odt', 'application/vnd.oasis.opendocument.text'],
	['ogg', 'audio/ogg'],
	['pdf', 'application/pdf'],
	['png', 'image/png'],
	['ppt', 'application/vnd.ms-powerpoint'],
	['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
	['rtf', 'application/rtf'],
	['svg', 'image/svg+xml'],
	['tif', 'image/tiff'],
	['tiff', 'image/tiff'],
	['txt', 'text/plain'],
	['vcf', 'text/vcard'],
	['wav', 'audio/wav'],
	['webm', 'video/webm'],
	['webp', 'image/webp'],
	['xls', 'application/vnd.ms-excel'],
	['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	['xml', 'application/xml'],
	['zip', 'application/zip'],
]);

/** The extension of a MIME type where the table has several, or the second half of the type is another. */
const usualExtensions = new Map([
	['image/jpeg', 'jpg'],
	['image/tiff', 'tif'],
	['text/html', 'html'],
	['video/mpeg', 'mpg'],
]);

/** What n8n knows of a file besides its content. Each part may be missing or blank. */
interface NamedFile {
	mimeType?: string;
	fileName?: string;
	fileExtension?: string;
}

/** The type of a file of which nothing is known. */
const unknownType = 'application/octet-stream';

/** Types by which programs say that they do not know the type, such as `application/octet-stream`. */
const saysNothing =
	/^(?:application|binary)\/(?:octet-stream|binary|unknown|x-unknown|download|x-download|force-download)\b/;

/**
 * The MIME type of a file: its own type if that says something, else the type that its extension has.
 * Some nodes write only `pdf` or `.PDF` as the type.
 */
export function mimeTypeOf({ mimeType, fileName, fileExtension }: NamedFile): string {
	const own = (mimeType ?? '').trim();
	if (isMimeType(own) && !saysNothing.test(own.toLowerCase())) return own;
	const inName = /\.(\w+)\s*$/.exec(fileName ?? '')?.[1];
	return (
		[inName, fileExtension, own].map((extension) => typeOfExtension(extension)).find(Boolean) ??
		unknownType
	);
}

/** The MIME type that an extension has, written `pdf`, `.pdf` or `PDF`. Undefined for an unknown one. */
export function typeOfExtension(extension = ''): string | undefined {
	return types.get(extension.trim().replace(/^\./, '').toLowerCase());
}

/** Whether a text is a MIME type such as `application/pdf`, with or without parameters. */
export function isMimeType(text: string): boolean {
	return /^[\w.+-]+\/[\w.+-]+(\s*;.*)?$/.test(text);
}

/** The extension of a MIME type, such as `.pdf`. Blank when it is not known. */
export function extensionOf(mimeType: string): string {
	const type = mimeType.split(';')[0].trim().toLowerCase();
	const known = usualExtensions.get(type) ?? [...types].find(([, other]) => other === type)?.[0];
	const extension = known ?? /\/(?:x-)?([a-z0-9]{2,5})$/.exec(type)?.[1];
	return extension === undefined ? '' : `.${extension}`;
}
