import type { Page } from './page';

/**
 * Whether a listing is known to go on after a page of which every record was taken.
 *
 * @param read how many records were read, those of the page included
 */
export function isMoreLeft(read: number, page: Page | undefined): boolean {
	return page !== undefined && read > 0 && page.hasMore === true && page.total !== read;
}
