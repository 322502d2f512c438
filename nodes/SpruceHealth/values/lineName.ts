import type { IDataObject } from 'n8n-workflow';

/** What people call a line of the practice: `Main Line: (206) 555-0100`. */
export function lineName({ label, displayValue, id }: IDataObject): string {
	return [label, displayValue].filter(Boolean).join(': ') || String(id);
}
