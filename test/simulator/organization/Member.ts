/** Somebody who works at the organization. */
export interface Teammate {
	object: 'teammate';
	type: 'teammate';
	id: string;
	displayName: string;
	email: string;
	isAdmin: boolean;
	isSuspended: boolean;
}

/** A group of teammates. */
export interface Team {
	object: 'team';
	type: 'team';
	id: string;
	name: string;
}

/** The organization in the role of a member of itself. */
export interface OrganizationMember {
	object: 'organization';
	type: 'organization';
	id: string;
	name: string;
}

/** Whoever can own, author or be assigned something. */
export type Member = Teammate | Team | OrganizationMember;

/** The name that Spruce shows for a member. */
export function nameOf(member: Member): string {
	return member.type === 'teammate' ? member.displayName : member.name;
}
