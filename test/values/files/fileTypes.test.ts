import {
	extensionOf,
	mimeTypeOf,
	typeOfExtension,
} from '../../../nodes/SpruceHealth/values/files/fileTypes';

describe('the MIME type of a file', () => {
	it.each([
		['application/pdf', 'scan', 'application/pdf'],
		['image/png', 'report.pdf', 'image/png'],
		[' text/plain; charset=utf-8 ', 'notes.txt', 'text/plain; charset=utf-8'],
	])('stays %j where it says something, for %j', (mimeType, fileName, expected) => {
		expect(mimeTypeOf({ mimeType, fileName })).toBe(expected);
	});

	it.each([
		['application/octet-stream', 'Lab report.PDF', 'application/pdf'],
		['application/octet-stream; charset=binary', 'a.b.docx', /wordprocessingml/],
		['Application/Octet-Stream', 'photo.HEIC', 'image/heic'],
		['binary/octet-stream', 'photo.jpeg', 'image/jpeg'],
		['application/x-download', 'scan.tif', 'image/tiff'],
		['application/force-download', 'table.xlsx ', /spreadsheetml/],
		['', 'card.vcf', 'text/vcard'],
		[undefined, 'visit.ics', 'text/calendar'],
		['pdf', 'Referral', 'application/pdf'],
		['.pdf', undefined, 'application/pdf'],
		['PDF', '', 'application/pdf'],
		[' jpg', 'no extension', 'image/jpeg'],
	])(
		'comes from the extension where the type is %j and the name %j',
		(mimeType, fileName, type) => {
			expect(mimeTypeOf({ mimeType, fileName })).toMatch(type);
		},
	);

	it.each(['mp3', '.MP3', 'wav'])("comes from n8n's own extension %j last", (fileExtension) => {
		expect(mimeTypeOf({ fileName: 'voice', fileExtension })).toMatch(/^audio/);
	});

	it.each([
		['application/octet-stream', 'Doc'],
		['application/octet-stream', 'visit 3.31'],
		['', 'file.unknown'],
		['constructor', 'file.constructor'],
		[undefined, undefined],
	])('is unknown for %j and %j', (mimeType, fileName) => {
		expect(mimeTypeOf({ mimeType, fileName })).toBe('application/octet-stream');
	});

	it.each(['pdf', 'jpg', 'jpeg', 'png', 'gif', 'heic', 'tif', 'tiff', 'webp', 'txt', 'csv', 'doc'])(
		'is known for the extension %s',
		(extension) => {
			expect(typeOfExtension(extension)).toMatch(/^[a-z]+\/[a-z.+-]+$/);
		},
	);

	it.each(['docx', 'xls', 'xlsx', 'ppt', 'pptx', 'rtf', 'html', 'xml', 'zip', 'm4a', 'mp4', 'mov'])(
		'is known for the extension %s, and leads back to it',
		(extension) => {
			expect(extensionOf(typeOfExtension(extension) ?? '')).toBe(`.${extension}`);
		},
	);
});

describe('the extension', () => {
	it.each([
		['application/pdf', '.pdf'],
		['image/png', '.png'],
		['image/jpeg', '.jpg'],
		['IMAGE/JPEG; quality=1', '.jpg'],
		['audio/mpeg', '.mp3'],
		['audio/x-wav', '.wav'],
		['audio/amr', '.amr'],
		['video/quicktime', '.mov'],
		['text/plain; charset=utf-8', '.txt'],
		['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
		['application/octet-stream', ''],
		['constructor', ''],
		['', ''],
	])('of a file of type "%s" is "%s"', (mimeType, expected) => {
		expect(extensionOf(mimeType)).toBe(expected);
	});
});
