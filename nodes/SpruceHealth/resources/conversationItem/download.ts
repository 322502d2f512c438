import { conversationItemId } from '../../fields/ids/conversationItemId';
import { ifNothingFound } from '../../fields/ifNothingFound';
import { maxFileSize, usualMaxFileSize } from '../../fields/maxFileSize';
import { outputBinaryField } from '../../fields/outputBinaryField';
import { RecordWithFiles } from '../../framework/declare/BinaryFiles';
import { operation } from '../../framework/declare/operation';
import { downloadedFile } from '../../records/files/downloadedFile';
import { filesOf } from '../../records/files/filesOf';
import { path } from '../../values/path';

/**
 * Downloads the attachments, recordings and voicemail of a message or call. Each file is an item of
 * its own, so the next node can store it. See [Download
 * files](docs/conversations.md#download-files).
 */
export default operation({
	name: 'Download Files',
	value: 'download',
	action: 'Download files of a conversation item',
	description:
		'Get the attachments, recordings and voicemail of an item, with one output item for each file and none if there is no file',
	access: 'read',
	operationIds: ['ConversationItem'],
	fields: [
		conversationItemId,
		{
			displayName: 'Files',
			name: 'files',
			type: 'options',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Attachments', value: 'attachment' },
				{ name: 'Recordings', value: 'recording' },
				{ name: 'Voicemail', value: 'voicemail' },
			],
			default: 'all',
			description: 'Which files to download',
		},
		outputBinaryField,
		ifNothingFound,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [maxFileSize],
		},
	],
	async run({ client, params, binary }) {
		const { files, binaryPropertyName, options } = params;
		const itemPath = path`/conversationItems/${params.conversationItemId}`;
		const read = async () => await client.get(itemPath);
		const item = await read();
		const wanted = filesOf(item).filter(({ source }) => files === 'all' || files === source);
		const records: RecordWithFiles[] = [];
		for (const file of wanted) {
			const kept = await client.download({
				name: file.place,
				maxMegabytes: options.maxFileSize ?? usualMaxFileSize,
				link: file.link,
				renew: async () => filesOf(await read()).find(({ place }) => place === file.place)?.link,
				keep: async (content, mimeType) => await binary.keep(content, file.fileName, mimeType),
			});
			const json = downloadedFile(item, file, kept.mimeType);
			records.push(new RecordWithFiles(json, { [binaryPropertyName.trim()]: kept }));
		}
		return records;
	},
});
