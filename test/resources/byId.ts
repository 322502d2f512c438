import type { IDataObject } from 'n8n-workflow';

/** What a resource locator holds when the user chose By ID; without a value, an unused one. */
export function byId(value = ''): IDataObject {
	return { __rl: true, mode: 'id', value };
}
