import type { Endpoint, InternalEndpoint } from '../organization/Endpoint';
import type { Member, OrganizationMember, Team, Teammate } from '../organization/Member';
import type { Organization } from '../organization/Organization';
import { names } from './names';

/** Adds who works at the clinic, and the addresses that it is reached at. */
export function seedMembers(organization: Organization): void {
	const self: OrganizationMember = {
		object: 'organization',
		type: 'organization',
		id: organization.id,
		name: organization.name,
	};
	const teammates = names.teammates.map((displayName, index): Teammate => {
		const [first, second] = displayName.replace(/^Dr\. |,.*$/g, '').split(' ');
		return {
			object: 'teammate',
			type: 'teammate',
			id: organization.newId('entity'),
			displayName,
			email: `${first}.${second}@clinic.example.com`.toLowerCase(),
			isAdmin: index === 0 || index === 4,
			isSuspended: index === names.teammates.length - 1,
		};
	});
	const teams = names.teams.map((name): Team => {
		return { object: 'team', type: 'team', id: organization.newId('entity'), name };
	});
	for (const [index, { id }] of teams.entries()) {
		organization.teamMemberIds[id] = teammates
			.filter((_teammate, place) => place % teams.length === index || place === 0)
			.map((teammate) => teammate.id);
	}
	organization.members.push(self, ...teammates, ...teams);

	const [frontDesk, , billing] = teams;
	const link = organization.newId('organizationCode');
	organization.internalEndpoints.push(
		internalEndpoint(self, '+12065550100', 'phone', '(206) 555-0100', 'Main Line', [frontDesk]),
		internalEndpoint(billing, '+12065550101', 'phone', '(206) 555-0101', 'Billing Line'),
		internalEndpoint(self, '+12065550102', 'fax', '(206) 555-0102', 'Fax'),
		internalEndpoint(frontDesk, 'hello@clinic.example.com', 'email', undefined, 'Front Desk'),
		{
			...internalEndpoint(self, 'https://spruce.care/juniperhollow', 'secure', undefined),
			endpoint: {
				object: 'endpoint',
				id: link,
				channel: 'secure',
				displayValue: 'spruce.care/juniperhollow',
				rawValue: 'https://spruce.care/juniperhollow',
				label: 'Spruce Link',
				isInternal: true,
			},
		},
	);
}

function internalEndpoint(
	owner: Member,
	rawValue: string,
	channel: Endpoint['channel'],
	displayValue = rawValue,
	label?: string,
	additionalMembers: Member[] = [],
): InternalEndpoint {
	return {
		object: 'internalEndpoint',
		endpoint: {
			object: 'endpoint',
			id: rawValue,
			channel,
			displayValue,
			rawValue,
			...(label && { label }),
			isInternal: true,
		},
		owner,
		additionalMembers,
	};
}
