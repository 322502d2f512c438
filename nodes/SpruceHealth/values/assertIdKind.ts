import { InvalidInput } from './InvalidInput';

/** The kind of record by the prefix of its ID. Other IDs have no prefix, e.g. those of lines. */
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

/** The prefix of the IDs that a parameter takes; blank where they have none. */
const wanted: Record<string, string> = {
	assignToMemberId: 'entity_',
	authorId: 'entity_',
	contactId: 'entity_',
	conversationId: 't_',
	conversationItemId: 'ti_',
	endpointId: 'wde_',
	internalEndpointId: '',
	memberId: 'entity_',
	organizationContactFields: 'managedCustomField_',
	phoneLineId: '',
	savedMessageId: 'sm_',
	scheduledMessageId: 'scm_',
	tagIds: 'tag_',
	teamId: 'entity_',
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
		beginning === ''
			? 'Choose the record from the list, or enter its own ID.'
			: `Choose the record from the list, or enter the ID of ${kinds[beginning]}, such as ${beginning}0E5QDGJC03000.`,
	);
}
