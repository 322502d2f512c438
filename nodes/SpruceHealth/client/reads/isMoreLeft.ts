import type { IDataObject } from 'n8n-workflow';
import type { Page } from './page';

/**
 * Whether a listing that was read up to a limit is known to go on.
 *
 * @param records all that were read, the last ones from `page`
 */
export function isMoreLeft(records: readonly IDataObject[], page: Page | undefined): boolean {
	if (page === undefined || records.length === 0) return false;
	const isPageLeft = page.records[page.records.length - 1] !== records[records.length - 1];
	return isPageLeft || (page.hasMore === true && page.total !== records.length);
}
