import sharp from 'sharp';

/** One picture of a film, as PNG, and how long it stands, in ms. */
export interface Frame {
	picture: Buffer;
	ms: number;
}

/** Wide enough to read the editor, small enough for a page of documentation. */
const width = 1280;

/** A GIF that shows pictures of one size one after another, over and over. */
export async function movingPicture(frames: readonly Frame[]): Promise<Buffer> {
	const pictures = await Promise.all(
		frames.map(async ({ picture }) => await sharp(picture).resize({ width }).png().toBuffer()),
	);
	return await sharp(pictures, { join: { animated: true } })
		.gif({ delay: frames.map(({ ms }) => ms), loop: 0 })
		.toBuffer();
}
