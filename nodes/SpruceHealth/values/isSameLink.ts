import type { IDataObject } from 'n8n-workflow';

/** Whether two integration links lead to the same record of the same system. */
export function isSameLink(one: IDataObject, other: IDataObject): boolean {
	return one.type === other.type && one.externalId === other.externalId;
}
