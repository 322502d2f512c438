import type { IDataObject } from 'n8n-workflow';

/**
 * Content without the white space around its texts: an AI agent that says the same once more may end
 * it with a line break.
 */
export function trimmedContent(content: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(content), trimmed) as IDataObject;
}

function trimmed(_name: string, value: unknown): unknown {
	return typeof value === 'string' ? value.trim() : value;
}
