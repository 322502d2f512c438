import type { IDataObject } from 'n8n-workflow';
import type { ListOptions } from '../../../../client/reads/ListOptions';
import { isNotFound } from '../../../../client/errors/structuredError';
import type { SpruceClient } from '../../../../client/SpruceClient';
import { path } from '../../../../values/path';
import { safeText } from '../../../../values/text/safeText';

/** The items of a conversation; empty if it was deleted after it was listed. */
export async function conversationItems(
	client: SpruceClient,
	{ id }: IDataObject,
	options: ListOptions,
): Promise<IDataObject[]> {
	return await client
		.list(path`/conversations/${safeText(id)}/items`, 'conversationItems', {
			...options,
			keepPartial: false,
		})
		.catch((failure: unknown) => {
			if (isNotFound(failure)) return [];
			throw failure;
		});
}

/** A conversation by its ID; undefined if it was deleted. */
export async function conversationById(
	client: SpruceClient,
	id: string,
): Promise<IDataObject | undefined> {
	return await client.get(path`/conversations/${id}`).catch((failure: unknown) => {
		if (isNotFound(failure)) return undefined;
		throw failure;
	});
}
