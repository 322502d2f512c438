import type { IDataObject } from 'n8n-workflow';

/** A message as Spruce takes it, with the text as its one element. */
export function messageBody(text: string, options: IDataObject): IDataObject {
	return { body: [{ type: 'text', value: text }], ...options };
}
