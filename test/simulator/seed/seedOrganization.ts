import type { Organization } from '../organization/Organization';
import { idMaker } from './idMaker';
import { names } from './names';
import { Random } from './Random';
import { seedContacts } from './seedContacts';
import { seedConversations } from './seedConversations';
import { seedMedia } from './seedMedia';
import { seedMembers } from './seedMembers';
import { seedSavedMessages } from './seedSavedMessages';
import { seedWebhooks } from './seedWebhooks';

/** How large the organization becomes. */
export interface Seed {
	seed: number;
	contacts: number;
	conversations: number;
}

/** A fictional clinic. The same seed makes the same clinic. */
export function seedOrganization({ seed, contacts, conversations }: Seed): Organization {
	const random = new Random(seed);
	const newId = idMaker(random);
	const organization: Organization = {
		id: newId('entity'),
		name: names.organization,
		contacts: [],
		contactTags: names.contactTags.map((value) => ({ object: 'tag', id: newId('tag'), value })),
		contactFields: names.contactFields.map((name) => ({ id: newId('managedCustomField'), name })),
		conversations: [],
		conversationTags: names.conversationTags.map((value) => ({
			object: 'tag',
			id: newId('tag'),
			value,
		})),
		items: [],
		members: [],
		teamMemberIds: {},
		internalEndpoints: [],
		phoneLines: ['Desk 101', 'Desk 102', 'Exam Room 1'].map((name) => ({
			object: 'phoneline',
			id: newId('pd'),
			name,
		})),
		savedMessages: [],
		scheduledMessages: [],
		media: [],
		transcriptions: [],
		invites: [],
		calls: [],
		webhookEndpoints: [],
		webhookEvents: [],
		changes: [],
		wrapsUpdatedConversation: false,
		keepsOtherContactFields: false,
		newId,
	};
	seedMembers(organization);
	seedMedia(organization);
	seedSavedMessages(organization);
	seedContacts(organization, random, contacts);
	seedConversations(organization, random, conversations);
	seedWebhooks(organization);
	return organization;
}
