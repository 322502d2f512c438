import { runListSearch } from '../engine/editor/runListSearch';
import { simulatedClinic } from '../resources/simulatedClinic';
import { itExplainsAWrongToken } from './itExplainsAWrongToken';

describe('searchMembers', () => {
	const clinic = simulatedClinic();

	async function namesFor(filter?: string): Promise<string[]> {
		const { credential: credentials } = clinic;
		const { results } = await runListSearch('searchMembers', { credentials, filter });
		return results.map(({ name }) => name);
	}

	it('marks a suspended teammate and puts it last', async () => {
		const { members } = clinic.simulator.organization;
		for (const member of members) if (member.type === 'teammate') member.isSuspended = false;
		Object.assign(members[1], { displayName: 'Aaron Gone', isSuspended: true });

		expect((await namesFor()).at(-1)).toBe('Aaron Gone (suspended)');
		expect(await namesFor('aaron')).toEqual(['Aaron Gone (suspended)']);
		expect(await namesFor('suspended')).toEqual(['Aaron Gone (suspended)']);
	});

	it('lists teammates and teams by name, without the organization itself', async () => {
		const { members, name } = clinic.simulator.organization;

		const names = await namesFor();

		expect(names).toHaveLength(members.length - 1);
		const working = names.filter((shown) => !shown.endsWith('(suspended)'));
		expect(working).toHaveLength(names.length - 1);
		expect(names.slice(0, -1)).toEqual(working.sort((one, other) => one.localeCompare(other)));
		expect(names).toContain('Front Desk (team)');
		expect(names).toContain('Dr. Hollis Mockwell');
		expect(names).not.toContain(name);
	});

	it.each(['mockwell', ' MOCKWELL ', 'hollis m'])('finds a member by "%s"', async (filter) => {
		expect(await namesFor(filter)).toEqual(['Dr. Hollis Mockwell']);
	});

	it.each([
		['in other accents', 'Dr. José Mockwell', 'jose\u0301 m'],
		['with another blank', 'Dr.\u00a0 Jo Mockwell', 'dr. jo'],
	])('finds a name that is written %s', async (_how, displayName, filter) => {
		Object.assign(clinic.simulator.organization.members[1], { displayName });

		expect(await namesFor(filter)).toEqual([displayName]);
	});

	it('tells a team and the organization in any case', async () => {
		const { members } = clinic.simulator.organization;
		for (const member of members) Object.assign(member, { type: member.type.toUpperCase() });

		const names = await namesFor();

		expect(names).toHaveLength(members.length - 1);
		expect(names).toContain('Front Desk (team)');
	});

	it('returns the ID of the member', async () => {
		const { credential: credentials } = clinic;
		const { members } = clinic.simulator.organization;
		const team = members.find((member) => member.type === 'team');

		const { results } = await runListSearch('searchMembers', { credentials, filter: '(team)' });

		expect(results.map(({ value }) => value)).toContain(team?.id);
	});

	it('reads all members when Spruce returns several pages', async () => {
		const operationId = 'OrganizationMembers';
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId });

		expect(await namesFor()).toHaveLength(clinic.simulator.organization.members.length - 1);
	});

	itExplainsAWrongToken(clinic, 'searchMembers');
});
