import type { IDataObject } from 'n8n-workflow';

/** A record without the properties that Spruce did not send. */
export function withoutMissing(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
