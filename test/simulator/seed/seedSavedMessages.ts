import type { Organization } from '../organization/Organization';
import { texts } from './texts';
import { timeAt } from './timeAt';

/** Adds the texts that members keep for reuse. */
export function seedSavedMessages(organization: Organization): void {
	const [, creator] = organization.members;
	for (const [index, [title, text]] of Object.entries(texts.saved).entries()) {
		const createdAt = timeAt(index / 10);
		organization.savedMessages.push({
			object: 'savedMessage',
			id: organization.newId('sm'),
			title,
			text,
			internal: title === 'Handover note',
			shared: index !== 1,
			attachments: [],
			creatorMemberId: creator.id,
			createdAt,
			modifiedAt: createdAt,
		});
	}
}
