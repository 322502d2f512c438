import { InvalidInput } from '../InvalidInput';

/** The kind of record by the prefix of its ID. */
const kinds: Record<string, string> = {
	entity_: 'a contact, member or team',
	entityContact_: 'a phone number, fax number or email address of a contact',
	managedCustomField_: 'a contact field',
	scm_: 'a scheduled message',
	sm_: 'a saved message',
	t_: 'a conversation',
	tag_: 'a tag',
	ti_: 'a conversation item',
	wde_: 'a webhook endpoint',
	wev_: 'a webhook event',
	wss_: 'a signing secret of a webhook endpoint',
};

/**
 * The prefix of the IDs that a parameter takes. Those of lines have none that Spruce documents, and
 * saved messages are looked up in the list. Neither have those of transcriptions, in whose place a
 * conversation item may stand.
 */
const wanted: Record<string, string> = {
	assignToMemberId: 'entity_',
	authorId: 'entity_',
	contactId: 'entity_',
	conversationId: 't_',
	conversationItemId: 'ti_',
	endpointId: 'wde_',
	memberId: 'entity_',
	organizationContactFields: 'managedCustomField_',
	scheduledMessageId: 'scm_',
	tagIds: 'tag_',
	teamId: 'entity_',
	transcriptionId: 'ti_',
};

/**
 * Refuses an ID that is plainly of another kind than the parameter takes, because Spruce would only
 * answer that it has no such record. An ID with an unknown prefix passes.
 *
 * @param parameter its name, e.g. `conversationId`
 * @param field what the editor calls it, for the message
 * @throws InvalidInput with the kind that the ID has
 */
export function assertIdKind(id: string, parameter: string, field: string): void {
	const found = Object.keys(kinds).find((beginning) => id.startsWith(beginning));
	if (found === undefined || !(parameter in wanted) || wanted[parameter] === found) return;
	const beginning = wanted[parameter];
	throw new InvalidInput(
		`${field}: "${id}" is the ID of ${kinds[found]}`,
		`Choose the record from the list, or enter the ID of ${kinds[beginning]}, such as ${beginning}0E5QDGJC03000.`,
	);
}
