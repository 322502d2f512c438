import { randomUUID } from 'node:crypto';
import { Refusal } from './Refusal';

/** Where a listing goes on. */
export interface PagePosition {
	/** The listing, with everything that decides which records are in it and in which order. */
	listing: string;
	/** The sort keys of the last record that was given; null before the first. */
	after: string[] | null;
	/** The `startFrom` of the first page, which later pages may not repeat. */
	startFrom: string;
}

// Spruce does not say which characters its tokens have: these break every client that forgets to
// percent-encode them.
const prefix = 'v1+/%26&= ';

/** Makes a token. Two tokens for the same position differ. */
export function makePageToken(position: PagePosition): string {
	const content = JSON.stringify({ ...position, nonce: randomUUID() });
	return `${prefix}${Buffer.from(content).toString('base64')}`;
}

/** Reads a token, or refuses one that this simulator has not made for this listing. */
export function readPageToken(token: string, listing: string): PagePosition {
	const position = token.startsWith(prefix) ? parse(token.slice(prefix.length)) : undefined;
	if (position?.listing !== listing) {
		throw Refusal.invalidInput('paginationToken is not one of this listing');
	}
	return position;
}

function parse(base64: string): PagePosition | undefined {
	try {
		return JSON.parse(Buffer.from(base64, 'base64').toString()) as PagePosition;
	} catch {
		return undefined;
	}
}
