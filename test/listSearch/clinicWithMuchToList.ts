import type { Organization } from '../simulator/organization/Organization';
import { waitingMessage } from '../resources/waitingMessage';

/** 5,000 contact tags and a message that waits to be sent. */
export function clinicWithMuchToList(organization: Organization): void {
	for (let index = organization.contactTags.length; index < 5_000; index++) {
		const id = organization.newId('tag');
		organization.contactTags.push({ object: 'tag', id, value: `Tag ${index}` });
	}
	waitingMessage(organization);
}
