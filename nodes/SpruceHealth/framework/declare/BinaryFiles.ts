import type { IBinaryData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { UploadFile } from '../../client/wire/UploadFile';
import { InvalidInput } from '../../values/InvalidInput';

/** What n8n gives to keep a download. */
type Content = Parameters<IExecuteFunctions['helpers']['prepareBinaryData']>[0];

/** The files of one item: those that came in, and those that go out. */
export class BinaryFiles {
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly itemIndex: number,
	) {}

	/**
	 * Reads a file that came with the item.
	 *
	 * @param name the binary field, e.g. `data`
	 * @param label what the editor calls the field in which the name was entered
	 * @throws InvalidInput when the item has no such file, or it is empty
	 */
	async read(name: string, label: string): Promise<UploadFile> {
		const files = this.context.getInputData()[this.itemIndex]?.binary ?? {};
		const file = files[name];
		if (file === undefined) throw missing(name, label, Object.keys(files));
		const content = await this.context.helpers.getBinaryDataBuffer(this.itemIndex, name);
		const fileName = file.fileName ?? `${name}${extension(file)}`;
		if (content.length === 0) {
			throw new InvalidInput(
				`${label}: the file "${fileName}" is empty`,
				'Check the node before this one: it gave a file without content.',
			);
		}
		return { content, fileName, mimeType: file.mimeType };
	}

	/** Stores a download, in memory, on the disk or wherever this n8n keeps binary data. */
	async keep(content: Content, fileName: string, mimeType?: string): Promise<IBinaryData> {
		return await this.context.helpers.prepareBinaryData(content, fileName, mimeType);
	}
}

function missing(name: string, label: string, existing: string[]): InvalidInput {
	return new InvalidInput(
		`${label}: the item has no binary field "${name}"`,
		existing.length === 0
			? 'The item carries no file at all. Add a node before this one that reads or downloads it; an AI agent hands over no files.'
			: `It has ${existing.map((field) => `"${field}"`).join(', ')}: enter one of these.`,
	);
}

function extension({ fileExtension }: IBinaryData): string {
	return fileExtension === undefined || fileExtension === '' ? '' : `.${fileExtension}`;
}

/** A record with files beside it, by the names under which n8n shows them. */
export class RecordWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly binary: Record<string, IBinaryData>,
	) {}
}
