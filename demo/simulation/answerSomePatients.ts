import { writeAsMember } from '../../test/simulator/organization/messages/writeAsMember';
import type { Organization } from '../../test/simulator/organization/Organization';

const howMany = 5;
/** Longer than the three days for which the example leaves a conversation in the inbox. */
const agoMs = 4 * 24 * 60 * 60_000;

/** Lets a teammate have answered some patients, so that "Archive answered conversations" has something to do. */
export function answerSomePatients(organization: Organization): void {
	const teammate = organization.members.find(({ type }) => type === 'teammate');
	if (teammate === undefined) throw new Error('the organization has no teammate');
	const inInbox = organization.conversations.filter(
		({ type, archived }) => type === 'phone' && !archived,
	);
	const answeredAt = new Date(Date.now() - agoMs).toISOString();
	for (const conversation of inInbox.slice(-howMany)) {
		const text = 'Thank you for your message. You are all set.';
		const item = writeAsMember(organization, conversation, { memberId: teammate.id, text });
		item.createdAt = answeredAt;
		conversation.lastMessageAt = answeredAt;
	}
}
