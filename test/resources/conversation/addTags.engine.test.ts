import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';
import { changesOf } from './changesOf';

describe('conversation: addTags', () => {
	const clinic = simulatedClinic();

	/** The first conversation, with the first two tags, Urgent and Billing. */
	function conversation() {
		const { conversations, conversationTags } = clinic.simulator.organization;
		const [first] = conversations;
		first.tags = conversationTags.slice(0, 2);
		return first;
	}

	async function addTags(tagIds: unknown) {
		const conversationId = byId(conversation().id);
		return await changesOf(clinic, { operation: 'addTags', conversationId, tagIds } as never);
	}

	it('adds tags by name and by ID, creates a new one and keeps the others', async () => {
		const { conversationTags } = clinic.simulator.organization;

		const { items, hints } = await addTags(['refill', conversationTags[3].id, 'Brand New']);

		const tags = [...conversationTags.slice(0, 4), conversationTags.at(-1)];
		expect(items).toMatchObject([{ json: { tags }, pairedItem: { item: 0 } }]);
		expect(conversationTags.at(-1)?.value).toBe('Brand New');
		expect(hints).toEqual([]);
	});

	it.each([['urgent'], ['  BILLING '], ['Urgent, billing']])(
		'neither writes nor creates a tag that the conversation has: %j',
		async (tags) => {
			const { conversationTags } = clinic.simulator.organization;
			const count = conversationTags.length;

			const { items, bodies, hints } = await addTags(expression(tags));

			expect(bodies).toEqual([]);
			expect(conversationTags).toHaveLength(count);
			expect(items).toMatchObject([{ json: { id: conversation().id } }]);
			expect(hints).toEqual([
				'1 conversation was already tagged like this. Nothing was changed in it.',
			]);
		},
	);

	it.each([[''], ['  '], [', ;'], [null], [[]], [['', null]]])(
		'refuses %j by name: no tag was entered',
		async (entered) => {
			const { error } = await addTags(expression(entered));

			expect(error?.message).toBe('Tag Names or IDs: nothing was entered');
			expect(clinic.simulator.requests).toEqual([]);
		},
	);

	it('refuses the ID of another record, and a name of two tags', async () => {
		const { conversationTags } = clinic.simulator.organization;
		conversationTags[4].value = 'Refill';

		const other = await addTags(['t_0E5QDGJC03000']);
		const twice = await addTags(['Refill']);

		expect(other.error?.message).toBe(
			'Tag Names or IDs: "t_0E5QDGJC03000" is the ID of a conversation',
		);
		expect(twice.error?.message).toBe('Tag Names or IDs: "Refill" is the name of 2 tags');
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('creates a new tag once for many conversations', async () => {
		const { conversations, conversationTags } = clinic.simulator.organization;
		const count = conversationTags.length;

		const { items } = await changesOf(
			clinic,
			{ operation: 'addTags', conversationId: byId('={{ $json.id }}'), tagIds: ['Brand New'] },
			conversations.slice(0, 3).map(({ id }) => ({ id })),
		);

		expect(items).toHaveLength(3);
		expect(conversationTags).toHaveLength(count + 1);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({
		...{ resource: 'conversation', operation: 'addTags', conversationId: id },
		tagIds: ['Urgent'],
	}));
});
