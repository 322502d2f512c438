import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('team: getMembers', () => {
	const clinic = simulatedClinic();
	const getMembers = { resource: 'team', operation: 'getMembers' };

	function someTeam() {
		const { members, teamMemberIds } = clinic.simulator.organization;
		const id = members.find(({ type }) => type === 'team')?.id ?? '';
		return { id, memberIds: teamMemberIds[id] };
	}

	it('returns the members of the team and nobody else', async () => {
		const { members } = clinic.simulator.organization;
		const { id, memberIds } = someTeam();

		const { items } = await clinic.run({ ...getMembers, teamId: byId(id), returnAll: true });

		expect(memberIds.length).toBeGreaterThan(1);
		expect(items).toEqual(
			members
				.filter((member) => memberIds.includes(member.id))
				.map((member) => ({ json: { ...member }, pairedItem: { item: 0 } })),
		);
		expect(clinic.simulator.requests).toMatchObject([
			{ method: 'GET', path: `/teams/${id}/members`, query: { pageSize: '500' } },
		]);
	});

	it('returns the members of each team with the item that asked for them', async () => {
		const teams = Object.entries(clinic.simulator.organization.teamMemberIds);

		const { items } = await clinic.run(
			{ ...getMembers, teamId: byId('={{ $json.id }}'), returnAll: true },
			{ items: teams.map(([id]) => ({ id })) },
		);

		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			teams.flatMap(([, ids], item) => [...ids].sort().map((id) => [id, { item }])),
		);
	});

	it('reads on to the end, past an empty page in the middle', async () => {
		const { members, newId } = clinic.simulator.organization;
		const { id, memberIds } = someTeam();
		while (memberIds.length < 1_203) {
			const memberId = newId('entity');
			members.push({ object: 'team', type: 'team', id: memberId, name: 'Nurses' });
			memberIds.push(memberId);
		}
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'TeamMembers', skip: 1 });

		const { items } = await clinic.run({ ...getMembers, teamId: byId(id), returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual([...memberIds].sort());
		expect(clinic.simulator.requests).toHaveLength(4);
	});

	it('stops at the limit and asks for no larger page than that', async () => {
		const { items } = await clinic.run({ ...getMembers, teamId: byId(someTeam().id), limit: 1 });

		expect(items).toHaveLength(1);
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual(['1']);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'TeamMembers' });

		expect((await clinic.run({ ...getMembers, teamId: byId(someTeam().id) })).items).toEqual([]);
	});

	it('says that there is no such team when the ID is that of a teammate', async () => {
		const teammate = clinic.simulator.organization.members.find(({ type }) => type === 'teammate');

		const { error } = await clinic.run({ ...getMembers, teamId: byId(teammate?.id) });

		expect(error?.message).toBe('Spruce Health has no record with this ID');
	});

	itRefusesBadIds(clinic, 'Team', (id) => ({ ...getMembers, teamId: id }));

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...getMembers, teamId: byId('scm_1') });

		expect(error?.message).toBe('Team: "scm_1" is the ID of a scheduled message');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it.each([
		[-1, 'Limit: the number is not allowed'],
		[0, 'Limit: the number is not allowed'],
	])('refuses the limit %s by name before it calls Spruce', async (limit, message) => {
		const { error } = await clinic.run({ ...getMembers, teamId: byId('entity_1'), limit });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
