import { byId } from '../byId';
import { expression } from '../expression';
import { itRefusesBadIds } from '../itRefusesBadIds';
import { simulatedClinic } from '../simulatedClinic';
import { changesOf } from './changesOf';

describe('conversation: removeTags', () => {
	const clinic = simulatedClinic();

	/** The first conversation, with the first two tags, Urgent and Billing. */
	function conversation() {
		const { conversations, conversationTags } = clinic.simulator.organization;
		const [first] = conversations;
		first.tags = conversationTags.slice(0, 2);
		return first;
	}

	async function removeTags(tagIds: unknown) {
		const conversationId = byId(conversation().id);
		return await changesOf(clinic, { operation: 'removeTags', conversationId, tagIds } as never);
	}

	it.each([
		['by name', ['urgent'], ['Billing']],
		['by name, the last ones too', ['Billing', 'Urgent'], []],
		['and leaves out what the conversation has not', ['Refill', 'Urgent'], ['Billing']],
	])('removes tags %s', async (_how, entered, left) => {
		const { items, hints } = await removeTags(entered);

		expect(items).toHaveLength(1);
		expect((items[0].json.tags as Array<{ value: string }>).map(({ value }) => value)).toEqual(
			left,
		);
		expect(hints).toEqual([]);
	});

	it('removes a tag by its ID', async () => {
		const { conversationTags } = clinic.simulator.organization;

		const { bodies } = await removeTags([conversationTags[0].id]);

		expect(bodies).toEqual([{ tagIds: [conversationTags[1].id] }]);
	});

	it('writes nothing where the conversation has none of the tags, and says so', async () => {
		const { items, bodies, hints } = await removeTags(['Refill']);

		expect(bodies).toEqual([]);
		expect(items).toMatchObject([{ json: { id: conversation().id } }]);
		expect(hints).toEqual([
			'1 conversation was already without these tags. Nothing was changed in it.',
		]);
	});

	it('creates no tag of an unknown name, and says that there is none', async () => {
		const { conversationTags } = clinic.simulator.organization;
		const count = conversationTags.length;

		const { items, hints } = await removeTags(['Urgnt', 'Urgent']);

		expect(conversationTags).toHaveLength(count);
		expect(items).toMatchObject([{ json: { tags: [{ value: 'Billing' }] } }]);
		expect(hints).toEqual(['There is no conversation tag "Urgnt", so it was not removed.']);
	});

	it.each([[''], [' ; '], [[]], [null]])('refuses %j by name: no tag was entered', async (tags) => {
		const { error } = await removeTags(expression(tags));

		expect(error?.message).toBe('Tag Names or IDs: nothing was entered');
		expect(clinic.simulator.requests).toEqual([]);
	});

	it('refuses the ID of another record by name', async () => {
		const { error, bodies } = await removeTags(['entity_0E5QDGJC03000']);

		expect(error?.message).toBe(
			'Tag Names or IDs: "entity_0E5QDGJC03000" is the ID of a contact, member or team',
		);
		expect(bodies).toEqual([]);
	});

	itRefusesBadIds(clinic, 'Conversation', (id) => ({
		...{ resource: 'conversation', operation: 'removeTags', conversationId: id },
		tagIds: ['Urgent'],
	}));
});
