import type { IDataObject } from 'n8n-workflow';
import { isJsonObject, withoutMissing } from '../../values/jsonObject';
import type { ItemFile } from './filesOf';

/**
 * The JSON that accompanies a downloaded file: which file of which item it is. Leaves out the link,
 * which would let anyone who reads the saved execution open the file.
 */
export function downloadedFile(item: IDataObject, file: ItemFile, mimeType: string): IDataObject {
	const { id, conversationId, createdAt, author } = item;
	const { source, fileName, details } = file;
	return withoutMissing({
		id,
		conversationId,
		createdAt,
		author: isJsonObject(author) ? author.displayName : undefined,
		source,
		fileName,
		mimeType,
		...details,
	});
}
