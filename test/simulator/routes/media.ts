import type { Operation } from '../serving/Operation';
import { Refusal } from '../serving/Refusal';
import type { SentFile } from '../serving/readBody';

/** Uploading files. */
export const media: Operation[] = [
	{
		operationId: 'UploadMedia',
		method: 'POST',
		path: '/media',
		handle({ organization, body }) {
			const file = (body as { media?: SentFile | string } | undefined)?.media;
			if (typeof file !== 'object' || !file.content) {
				throw Refusal.invalidInput('media must be a file in a multipart/form-data body');
			}
			const { filename, contentType, content } = file;
			const id = organization.newId('media');
			organization.media.push({ id, filename, contentType, content });
			return { status: 200, body: { object: 'media', id }, changedId: id };
		},
	},
];
