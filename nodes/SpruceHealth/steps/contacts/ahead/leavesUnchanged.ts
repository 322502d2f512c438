import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../../client/SpruceClient';
import { contactAdditions } from '../../../records/contact/contactAdditions';
import { objectsIn } from '../../../values/jsonObject';
import { withoutBlanks } from '../../../values/withoutBlanks';
import type { ContactBody } from '../contactBody';
import { labelsOfNew } from '../DetailLabels';
import { isSameLink } from '../integrationLinks';
import { idsIfKnown } from '../resolveTagsAndFields';

/**
 * Whether a contact already has everything that a row says of it. Writes nothing: a tag that does not
 * exist yet is a change.
 *
 * @param link the record of another system that the row links the contact to
 */
export async function leavesUnchanged(
	client: SpruceClient,
	contact: IDataObject,
	entered: ContactBody,
	link: IDataObject | undefined,
): Promise<boolean> {
	const isLinked = (wanted: IDataObject) =>
		objectsIn(contact.integrationLinks).some((one) => isSameLink(one, wanted));
	if (link !== undefined && !isLinked(link)) return false;
	const body = await idsIfKnown(client, entered, labelsOfNew);
	if (body === undefined) return false;
	return Object.keys(contactAdditions(contact, withoutBlanks(body))).length === 0;
}
