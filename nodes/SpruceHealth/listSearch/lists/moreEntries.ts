import type { INodeListSearchItems } from 'n8n-workflow';

/**
 * The last line of a list that does not show all. Its value is `false`, because the editor lets nobody
 * choose an entry whose value is a boolean, in n8n 1 as in n8n 2.
 */
export function moreEntries(text: string): INodeListSearchItems {
	return { name: `… ${text}`, value: false };
}
