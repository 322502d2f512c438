import { fileNameOf, numberedFileName } from '../../../nodes/SpruceHealth/records/files/fileNameOf';

describe('the name of a file', () => {
	it.each([
		['Referral.pdf', 'application/pdf', 'Referral.pdf'],
		['Referral', 'application/pdf', 'Referral.pdf'],
		['IMG_0001.JPEG', 'image/jpeg', 'IMG_0001.JPEG'],
		['Visit on 3.31', 'application/pdf', 'Visit on 3.31.pdf'],
		['Dr. Smith', 'image/png', 'Dr. Smith.png'],
		['Überweisung 🩺', 'application/pdf', 'Überweisung 🩺.pdf'],
		['../../etc/passwd', 'text/plain', 'etc passwd.txt'],
		['C:\\Users\\scan.pdf', 'application/pdf', 'C Users scan.pdf'],
		['a\r\nb\u0000c.pdf', 'application/pdf', 'a b c.pdf'],
		['invoice\u202efdp.exe', 'application/pdf', 'invoice fdp.exe'],
		['.hidden', 'text/plain', 'hidden.txt'],
		['  spaced   out .  ', 'text/plain', 'spaced out.txt'],
		['what? "really": <yes>|*.pdf', 'application/pdf', 'what really yes.pdf'],
		['', 'audio/mpeg', 'voicemail-ti_1.mp3'],
		['...', 'audio/mpeg', 'voicemail-ti_1.mp3'],
		['/', '', 'voicemail-ti_1'],
		['Notes', 'application/octet-stream', 'Notes'],
	])('is made safe from %j of type %s: %j', (title, mimeType, expected) => {
		expect(fileNameOf(title, 'voicemail-ti_1', mimeType)).toBe(expected);
	});

	it('is shortened without breaking a character, and keeps its extension', () => {
		const name = fileNameOf(`${'🩺'.repeat(300)}.pdf`, 'file', 'application/pdf');

		expect(name).toBe(`${'🩺'.repeat(120)}.pdf`);
	});

	it('gets a number before the extension', () => {
		expect(numberedFileName('photo.jpg', 2)).toBe('photo-2.jpg');
		expect(numberedFileName('Notes', 3)).toBe('Notes-3');
	});
});
