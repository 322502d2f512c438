import type { EventSettings } from '../fields/eventSettings';

/**
 * n8n holds all items of an execution in memory. A backlog that does not fit would end n8n, and
 * again after each restart. The rest goes to the next executions.
 */
export const maxItems = 2_000;

/** Fewer, because a file such as a fax takes far more memory than an item. */
export const maxItemsWithFiles = 100;

/** How many items an execution may begin with. */
export function mostItems({ options }: Pick<EventSettings, 'options'>): number {
	return options.downloadFiles === true ? maxItemsWithFiles : maxItems;
}
