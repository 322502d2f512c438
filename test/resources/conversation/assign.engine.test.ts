import type { IDataObject } from 'n8n-workflow';
import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';
import { changesOf } from './changesOf';

describe('conversation: assign', () => {
	const clinic = simulatedClinic();

	function conversation() {
		const [first] = clinic.simulator.organization.conversations;
		return first;
	}

	async function assign(parameters: IDataObject) {
		const conversationId = byId(conversation().id);
		return await changesOf(clinic, { operation: 'assign', conversationId, ...parameters });
	}

	function memberOf(type: 'organization' | 'team' | 'teammate') {
		const member = clinic.simulator.organization.members.find((one) => one.type === type);
		return String(member?.id);
	}

	it.each(['teammate', 'team'] as const)('assigns to a %s', async (type) => {
		const memberId = memberOf(type);
		delete conversation().assignedToMemberId;

		const { items, bodies, hints } = await assign({ assignToMemberId: byId(memberId) });

		expect(bodies).toEqual([{ assignToMemberId: memberId }]);
		expect(items).toMatchObject([
			{ json: { id: conversation().id, assignedToMemberId: memberId }, pairedItem: { item: 0 } },
		]);
		expect(hints).toEqual([]);
	});

	it('takes the conversation from its assignee when the user chose Nobody', async () => {
		conversation().assignedToMemberId = memberOf('teammate');

		const { items, bodies } = await assign({ assignTo: 'nobody' });

		expect(bodies).toEqual([{ assignToMemberId: '' }]);
		expect(items[0].json).not.toHaveProperty('assignedToMemberId');
	});

	it.each(['member', 'nobody'])('writes nothing where it is like this (%s)', async (assignTo) => {
		const memberId = memberOf('teammate');
		if (assignTo === 'member') conversation().assignedToMemberId = memberId;
		else delete conversation().assignedToMemberId;

		const { items, bodies, hints } = await assign({
			assignTo,
			assignToMemberId: byId(memberId),
		});

		expect(bodies).toEqual([]);
		expect(items).toMatchObject([{ json: { id: conversation().id } }]);
		expect(hints).toEqual([
			'1 conversation was already assigned like this. Nothing was changed in it.',
		]);
	});

	it('refuses a suspended teammate by name: nobody would see the conversation', async () => {
		const { members } = clinic.simulator.organization;
		const suspended = members.find((member) => 'isSuspended' in member && member.isSuspended);
		const displayName = suspended && 'displayName' in suspended ? suspended.displayName : '';

		const { error, bodies } = await assign({ assignToMemberId: byId(suspended?.id) });

		expect(error?.message).toBe(`Teammate or Team: "${displayName}" is suspended in Spruce`);
		expect(bodies).toEqual([]);
	});

	it('refuses the organization itself', async () => {
		const { error, bodies } = await assign({ assignToMemberId: byId(memberOf('organization')) });

		expect(error?.message).toBe('Teammate or Team: this is the organization itself');
		expect(bodies).toEqual([]);
	});

	it('leaves an unknown member to Spruce', async () => {
		const { error } = await assign({ assignToMemberId: byId('entity_0E5QDGJC03000') });

		expect(error?.message).toContain('Spruce');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it.each([
		[expression('x'), 'Assign To: this is not one of the options'],
		[expression(''), 'Assign To: this is not one of the options'],
	])('refuses the choice %j by name', async (assignTo, message) => {
		const { error } = await assign({ assignTo, assignToMemberId: byId(memberOf('teammate')) });

		expect(error?.message).toBe(message);
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('checks all rows before the first one is assigned', async () => {
		const { members } = clinic.simulator.organization;
		const suspended = members.find((member) => 'isSuspended' in member && member.isSuspended);
		const conversationId = byId(conversation().id);

		const { error, bodies } = await changesOf(
			clinic,
			{ operation: 'assign', conversationId, assignToMemberId: byId('={{ $json.member }}') },
			[{ member: memberOf('team') }, { member: suspended?.id }],
		);

		expect(error?.message).toMatch(/^Row 2: Teammate or Team: ".+" is suspended in Spruce/);
		expect(bodies).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Teammate or Team', (id) => ({
		resource: 'conversation',
		operation: 'assign',
		conversationId: byId(conversation().id),
		assignToMemberId: id,
	}));
});
