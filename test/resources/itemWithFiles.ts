import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** An item that carries text files: their contents, by the name of the binary field. */
export function itemWithFiles(
	contents: Record<string, string>,
	json: IDataObject = {},
): INodeExecutionData {
	const binary = Object.fromEntries(
		Object.entries(contents).map(([field, content]) => [
			field,
			{
				data: Buffer.from(content).toString('base64'),
				mimeType: 'application/pdf',
				fileName: `${field}.pdf`,
			},
		]),
	);
	return { json, binary };
}
