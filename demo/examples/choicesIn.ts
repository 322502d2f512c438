import type { CredentialReference } from '../../test/e2e/host/Credential';
import type { DataTable } from '../../test/e2e/host/DataTable';
import type { Organization } from '../../test/simulator/organization/Organization';
import type { Choices } from './withChoices';

/** The phone line of the simulated organization that its front desk answers. */
const mainLine = '+12065550100';

/** The team that is notified of what may be urgent. */
const teamForUrgent = 'Clinical Team';

/** Who is asked what only a doctor can decide. No contact has this number. */
const doctor = '(206) 555-0147';

/** What a person of the simulated organization chooses in the examples. */
export function choicesIn(
	{ members, name: practice }: Organization,
	tables: Record<string, DataTable>,
	credentials: Record<string, CredentialReference>,
): Choices {
	const teams = members.flatMap((member) =>
		member.type === 'team' ? [[member.name, member.id]] : [],
	);
	const tableIds = Object.entries(tables).map(([name, { id }]) => [name, id]);
	return {
		lists: {
			assignToMemberId: Object.fromEntries(teams) as Record<string, string>,
			dataTableId: Object.fromEntries(tableIds) as Record<string, string>,
			internalEndpointId: { '': mainLine },
		},
		texts: {
			phoneOrEmail: doctor,
			text: `${practice}, (206) 555-0100. In an emergency, call 911. Reply STOP to get no more texts.`,
		},
		mentions: teams.flatMap(([name, id]) => (name === teamForUrgent ? [id] : [])),
		credentials,
	};
}
