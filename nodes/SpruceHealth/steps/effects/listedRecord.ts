import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';

/** A listing, and which of its records is meant. */
export interface ListedRecord {
	/** For the user, e.g. `the tag`. */
	name: string;
	path: string;
	/** Where a page holds its records. */
	property: string;
	largestPage?: 'none';
	isIt(record: IDataObject): boolean;
	/** Whether the listed record is a good output; true when left out. */
	isOutput?: boolean;
}

/** The effect of creating something that no two records have alike, such as a tag: it is listed. */
export function listedRecord(client: SpruceClient, listed: ListedRecord): Effect {
	return {
		name: listed.name,
		isOutput: listed.isOutput ?? true,
		find: async () => (await findListed(client, listed)) ?? 'none',
	};
}

/** The record, if it is listed. */
export async function findListed(
	client: SpruceClient,
	{ path, property, largestPage, isIt }: ListedRecord,
): Promise<IDataObject | undefined> {
	return await client.firstMatch(path, property, isIt, { largestPage });
}

/** The tag or contact field with this name. Spruce trims names, and may compose letters otherwise. */
export function hasName(property: 'value' | 'name', name: string) {
	const plain = (text: unknown) => String(text).trim().normalize('NFC');
	return (record: IDataObject) => plain(record[property]) === plain(name);
}
