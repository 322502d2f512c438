/** The phrases of a list that is written with commas and line breaks between them. */
export function listed(phrases: string): string[] {
	return phrases
		.split(/[,\n]/)
		.map((phrase) => phrase.trim())
		.filter((phrase) => phrase !== '');
}
