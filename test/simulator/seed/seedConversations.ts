import type { Contact } from '../organization/contacts/Contact';
import type { Conversation } from '../organization/conversations/Conversation';
import { newConversation } from '../organization/conversations/newConversation';
import { addressFields, secureFields } from '../organization/conversations/openConversation';
import type { Organization } from '../organization/Organization';
import { seedItems } from './seedItems';
import type { Random } from './Random';
import { texts } from './texts';
import { timeAt } from './timeAt';

const itemsOfTheLongOne = 450;

/** Adds conversations with 1 to 12 items each; the first is a long one with 450. */
export function seedConversations(organization: Organization, random: Random, count: number): void {
	for (let index = 0; index < count; index++) {
		const createdAt = timeAt(0.1 + 0.8 * random.next());
		const conversation = newConversation(organization, createdAt, fieldsOf(organization, random));
		conversation.archived = random.chance(0.4);
		conversation.tags = random.some(organization.conversationTags, 0.1);
		if (random.chance(0.3)) assign(organization, random, conversation);
		const items = index === 0 ? itemsOfTheLongOne : random.integer(1, 12);
		seedItems(organization, random, conversation, items);
		organization.conversations.push(conversation);
	}
}

function fieldsOf(organization: Organization, random: Random) {
	const endpoints = organization.internalEndpoints.map(({ endpoint }) => endpoint);
	const [main, billing, fax, email, link] = endpoints;
	const kind = random.next();
	const find = (wanted: (contact: Contact) => boolean) => findContact(organization, random, wanted);
	const phoned = find(({ phoneNumbers }) => phoneNumbers.length > 0);
	const written = find(({ emailAddresses }) => emailAddresses.length > 0);
	const faxed = find(({ faxNumbers }) => faxNumbers.length > 0);
	const secure = find(({ hasAccount, hasPendingInvite }) => hasAccount || hasPendingInvite);
	if (kind < 0.2 && secure) return secureFields(link, [secure], 'Question for the clinic');
	if (kind < 0.32 && written) {
		return addressFields(email, written.emailAddresses[0].value, written);
	}
	if (kind < 0.4 && faxed) return addressFields(fax, faxed.faxNumbers[0].value, faxed);
	if (kind < 0.45) return { type: 'note' as const, title: random.pick(texts.noteTitles) };
	if (kind < 0.48) return { type: 'team' as const, title: 'Front Desk and Clinical Team' };
	if (kind < 0.55 || !phoned) {
		const stranger = `+1564555${String(random.integer(0, 9999)).padStart(4, '0')}`;
		return addressFields(main, stranger, undefined);
	}
	const endpoint = random.chance(0.2) ? billing : main;
	return addressFields(endpoint, phoned.phoneNumbers[0].value, phoned);
}

/** A contact that fits, from a few draws; there may be none. */
function findContact(
	{ contacts }: Organization,
	random: Random,
	wanted: (contact: Contact) => boolean,
): Contact | undefined {
	for (let draws = 0; draws < 40 && contacts.length > 0; draws++) {
		const contact = random.pick(contacts);
		if (wanted(contact)) return contact;
	}
	return undefined;
}

function assign({ members }: Organization, random: Random, conversation: Conversation): void {
	const { id } = random.pick(members.filter(({ type }) => type !== 'organization'));
	conversation.assignedToMemberId = id;
	conversation.internalMemberIds.push(id);
}
