import { BinaryFiles } from './BinaryFiles';

/**
 * The files of an item that is only checked: whether they exist and are not empty. Their content is
 * read when they are sent, because the files of all rows may not fit into memory.
 */
export class UnreadFiles extends BinaryFiles {
	protected override async contentOf(field: string): Promise<Buffer> {
		const { id, data } = this.files()[field];
		const isEmpty =
			id === undefined
				? data === ''
				: (await this.context.helpers.getBinaryMetadata(id)).fileSize === 0;
		return Buffer.alloc(isEmpty ? 0 : 1);
	}
}
