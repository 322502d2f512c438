import type { Member } from '../../simulator/organization/Member';
import { itRefusesBadLimits } from '../itRefusesBadLimits';
import { simulatedClinic } from '../simulatedClinic';

describe('member: getAll', () => {
	const clinic = simulatedClinic();
	const getAll = { resource: 'member', operation: 'getAll' };

	function manyMembers(): Member[] {
		const { members, newId } = clinic.simulator.organization;
		for (let index = members.length; index < 1_203; index++) {
			const id = newId('entity');
			members.push({ object: 'team', type: 'team', id, name: `Team ${index}` });
		}
		return members;
	}

	it('returns teammates, teams and the organization itself as Spruce sends them', async () => {
		const { members } = clinic.simulator.organization;

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items).toEqual(
			members.map((member) => ({ json: { ...member }, pairedItem: { item: 0 } })),
		);
		expect(new Set(items.map(({ json }) => json.type))).toEqual(
			new Set(['organization', 'teammate', 'team']),
		);
	});

	it('reads on to the end, past an empty page in the middle', async () => {
		const members = manyMembers();
		clinic.simulator.faults.add({ kind: 'emptyPage', operationId: 'OrganizationMembers', skip: 1 });

		const { items } = await clinic.run({ ...getAll, returnAll: true });

		expect(items.map(({ json }) => json.id).sort()).toEqual(members.map(({ id }) => id).sort());
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual(
			Array(4).fill('500'),
		);
	});

	it.each([
		[1, '2'],
		[2, '2'],
		[7, '7'],
	])('returns %i when that is the limit, from a page of %s', async (limit, pageSize) => {
		const { items } = await clinic.run({ ...getAll, limit });

		expect(items).toHaveLength(limit);
		expect(clinic.simulator.requests.map(({ query }) => query.pageSize)).toEqual([pageSize]);
	});

	it('treats a missing list as an empty one', async () => {
		clinic.simulator.faults.add({ kind: 'nullList', operationId: 'OrganizationMembers' });

		expect((await clinic.run(getAll)).items).toEqual([]);
	});

	itRefusesBadLimits(clinic, getAll);
});
