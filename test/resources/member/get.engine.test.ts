import { byId } from '../byId';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';

describe('member: get', () => {
	const clinic = simulatedClinic();
	const get = { resource: 'member', operation: 'get' };

	it.each(['teammate', 'team', 'organization'])(
		'returns the %s that was asked for',
		async (type) => {
			const { members } = clinic.simulator.organization;
			const member = members.find((candidate) => candidate.type === type);

			const { items } = await clinic.run({ ...get, memberId: byId(member?.id) });

			expect(items).toEqual([{ json: { ...member }, pairedItem: { item: 0 } }]);
			expect(clinic.simulator.requests).toMatchObject([
				{ method: 'GET', path: `/organization/members/${member?.id}`, query: {} },
			]);
		},
	);

	it('passes on fields that Spruce adds to a member', async () => {
		const [, member] = clinic.simulator.organization.members;
		Object.assign(member, { pronouns: 'she/her' });

		const { items } = await clinic.run({ ...get, memberId: byId(member.id) });

		expect(items[0].json).toHaveProperty('pronouns', 'she/her');
	});

	it('sends a missing member to the error output, and goes on with the others', async () => {
		const [, first, second] = clinic.simulator.organization.members;
		const ids = [first.id, 'entity_missing', second.id];

		const { items, errorItems } = await clinic.run(
			{ ...get, memberId: byId('={{ $json.id }}') },
			{ items: ids.map((id) => ({ id })), node: { onError: 'continueErrorOutput' } },
		);

		expect(items.map(({ json }) => json.id)).toEqual([first.id, second.id]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(errorItems[0].json).toMatchObject({
			id: 'entity_missing',
			message: 'Spruce Health has no record with this ID',
		});
	});

	itRefusesBadIds(clinic, 'Member', (id) => ({ ...get, memberId: id }));

	it('names the kind of record that a wrong ID belongs to', async () => {
		const { error } = await clinic.run({ ...get, memberId: byId('t_1') });

		expect(error?.message).toBe('Member: "t_1" is the ID of a conversation');
		expect(clinic.simulator.requests).toEqual([]);
	});
});
