import type { IDataObject } from 'n8n-workflow';

/** The value of a resource locator in the mode By ID. Without an ID, it was left blank. */
export function byId(value = ''): IDataObject {
	return { __rl: true, mode: 'id', value };
}
