import type { Organization } from '../organization/Organization';
import { copierOf } from './copierOf';
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
export function seedOrganization(seed: Seed): Organization {
	const { organization } = seedRecords(seed);
	seedWebhooks(organization);
	return organization;
}

/** Makes the same clinic again and again: from the third time on in a third of the time. */
export function organizationSeeder(seed: Seed): () => Organization {
	let isFirst = true;
	let copy: (() => Organization) | undefined;
	return () => {
		// A large clinic is made once in most cases, and need not be kept then.
		if (isFirst) {
			isFirst = false;
			return seedOrganization(seed);
		}
		copy ??= organizationCopier(seed);
		return copy();
	};
}

function organizationCopier(seed: Seed): () => Organization {
	const { organization: records, newId } = seedRecords(seed);
	const copyOfRecords = copierOf(records);
	return () => {
		const organization = { ...copyOfRecords(), newId: newId.copy() };
		// Made anew, because its events are of the hours before today.
		seedWebhooks(organization);
		return organization;
	};
}

function seedRecords({ seed, contacts, conversations }: Seed) {
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
	return { organization, newId };
}
