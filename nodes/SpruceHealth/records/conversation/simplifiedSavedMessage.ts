import type { IDataObject } from 'n8n-workflow';
import { valuesOf, withoutMissing } from '../../values/jsonObject';

/** A text for reuse and who may use it, with attachments by their titles. */
export function simplifiedSavedMessage(savedMessage: IDataObject): IDataObject {
	const { id, title, text, internal, shared, creatorMemberId, attachments } = savedMessage;
	return withoutMissing({
		id,
		title,
		text,
		internal,
		shared,
		creatorMemberId,
		attachments: valuesOf(attachments, 'title'),
	});
}
