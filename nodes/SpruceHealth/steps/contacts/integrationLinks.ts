import type { IDataObject } from 'n8n-workflow';
import type { externalId, linkUrl, system } from '../../fields/contact/integrationLink';
import type { ParamsOf } from '../../framework/declare/params';

type LinkParams = ParamsOf<[typeof system, typeof externalId, typeof linkUrl]>;

/** The request body of an integration link: `{ type, externalId, url }`. */
export function linkBody(params: LinkParams): IDataObject {
	return { type: params.system, externalId: params.externalId.trim(), url: params.url.trim() };
}

/** Whether two integration links are of the same system. */
export function isSameSystem(one: IDataObject, other: IDataObject): boolean {
	return String(one.type).toLowerCase() === String(other.type).toLowerCase();
}

/** Whether two integration links lead to the same record of the same system. */
export function isSameLink(one: IDataObject, other: IDataObject): boolean {
	return isSameSystem(one, other) && String(one.externalId) === String(other.externalId);
}
