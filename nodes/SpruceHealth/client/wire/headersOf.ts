import type { IDataObject } from 'n8n-workflow';

/** The headers of an answer, names in lower case. */
export function headersOf(headers: IDataObject): Record<string, string> {
	const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return Object.fromEntries(named) as Record<string, string>;
}
