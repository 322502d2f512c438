import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchTeams', () => {
	const clinic = simulatedClinic();

	async function open(filter?: string) {
		const { credential: credentials } = clinic;
		return await runListSearch('searchTeams', { credentials, filter });
	}

	it('lists the teams by name: neither teammates nor the organization', async () => {
		const teams = clinic.simulator.organization.members.flatMap((member) =>
			member.type === 'team' ? [{ name: member.name, value: member.id }] : [],
		);

		const { results, paginationToken } = await open();

		expect(teams.length).toBeGreaterThan(1);
		expect(results).toEqual(teams.sort((one, other) => one.name.localeCompare(other.name)));
		expect(paginationToken).toBeUndefined();
	});

	it.each([
		['FRONT', ['Front Desk']],
		['mockwell', []],
	])('for "%s", finds the teams %j', async (filter, names) => {
		expect((await open(filter)).results.map(({ name }) => name)).toEqual(names);
	});

	it('finds a team on the last of several pages', async () => {
		const { members, newId } = clinic.simulator.organization;
		const [, teammate] = members;
		while (members.length < 1_100) members.push({ ...teammate, id: newId('entity') });
		members.push({ object: 'team', type: 'team', id: newId('entity'), name: 'Night Shift' });

		expect((await open('night')).results).toHaveLength(1);
		expect(clinic.simulator.requests).toHaveLength(3);
	});

	itExplainsAWrongToken(clinic, 'searchTeams');
});
