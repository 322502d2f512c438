import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import type { ListOptions } from '../../../client/reads/ListOptions';
import { isNotFound } from '../../../client/errors/structuredError';
import { path } from '../../../values/path';
import { unwrap } from '../../../values/unwrap';

/** The items of a conversation; none when it was deleted since it was listed. */
export async function conversationItems(
	client: SpruceClient,
	{ id }: IDataObject,
	options: ListOptions,
): Promise<IDataObject[]> {
	return await client
		.list(path`/conversations/${String(id)}/items`, 'conversationItems', {
			...options,
			keepPartial: false,
		})
		.catch(async (failure: unknown) => (isNotFound(failure) ? [] : await Promise.reject(failure)));
}

/** A conversation by its ID; undefined when it was deleted. */
export async function conversationById(
	client: SpruceClient,
	id: string,
): Promise<IDataObject | undefined> {
	return await client.get(path`/conversations/${id}`).then(
		(answer) => unwrap(answer, 'conversation'),
		async (failure: unknown) => (isNotFound(failure) ? undefined : await Promise.reject(failure)),
	);
}
