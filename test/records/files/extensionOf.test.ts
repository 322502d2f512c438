import { extensionOf } from '../../../nodes/SpruceHealth/records/files/extensionOf';

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
])('a file of type "%s" ends with "%s"', (mimeType, expected) => {
	expect(extensionOf(mimeType)).toBe(expected);
});
