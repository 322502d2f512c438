/**
 * Characters that show nothing: white space, control and format characters, what Unicode lets a font
 * ignore (such as U+3164 and U+115F), and marks, which show nothing without a letter. Blanks of
 * Braille, music and hieroglyphs have none of these properties, so they stand here one by one.
 */
const invisible =
	/[\p{White_Space}\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}\u{13441}\u{13442}]/gu;

/** What stands where an image or half an emoji was: it shows, but nobody can read it. */
const placeholders = /[\ufffc\ufffd]/g;

/** Whether a person who reads the text sees anything. */
export function isVisible(text: string): boolean {
	return text.replace(invisible, '').replace(placeholders, '') !== '';
}

/** Whether a text holds nothing but white space, which counts as left out. */
export function isBlankText(text: string): boolean {
	return text.trim() === '';
}
