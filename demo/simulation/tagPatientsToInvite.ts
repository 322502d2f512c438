import type { Organization } from '../../test/simulator/organization/Organization';

const howMany = 5;

/** Gives some patients the tag by which the example "Invite patients to secure messaging" finds them. */
export function tagPatientsToInvite(organization: Organization): void {
	const tag = { object: 'tag' as const, id: organization.newId('tag'), value: 'Invite' };
	organization.contactTags.push(tag);
	const patients = organization.contacts.filter(
		({ category, hasAccount, hasPendingInvite }) =>
			category === 'patient' && !hasAccount && !hasPendingInvite,
	);
	for (const { tags } of patients.slice(0, howMany)) tags.push(tag);
}
