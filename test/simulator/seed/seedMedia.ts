import type { Organization } from '../organization/Organization';

const smallestPng =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const smallestPdf = [
	'%PDF-1.4',
	'1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
	'2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
	'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj',
	'trailer<</Root 1 0 R>>',
	'%%EOF',
].join('\n');
const silentWav = Buffer.concat([
	Buffer.from(
		'RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data',
		'latin1',
	),
	Buffer.alloc(4),
]);

/** Adds the files that seeded messages carry. */
export function seedMedia(organization: Organization): void {
	const add = (filename: string, contentType: string, content: Buffer) => {
		organization.media.push({ id: organization.newId('media'), filename, contentType, content });
	};
	add('rash.png', 'image/png', Buffer.from(smallestPng, 'base64'));
	add('referral.pdf', 'application/pdf', Buffer.from(smallestPdf));
	add('voicemail.wav', 'audio/wav', silentWav);
}
