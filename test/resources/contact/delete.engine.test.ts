import { badIds } from '../badIds';
import { byId } from '../byId';
import { expression } from '../expression';
import { simulatedClinic } from '../simulatedClinic';

describe('contact: delete', () => {
	const clinic = simulatedClinic();
	const remove = { resource: 'contact', operation: 'delete' };
	const idOfItem = byId('={{ $json.id }}');

	function deletableIds(): string[] {
		const { contacts } = clinic.simulator.organization;
		return contacts.filter(({ canDelete }) => canDelete).map(({ id }) => id);
	}

	it('deletes one contact for each item and says so', async () => {
		const [first, second, third] = deletableIds();

		const { items } = await clinic.run(
			{ ...remove, contactId: idOfItem },
			{ items: [{ id: first }, { id: second }] },
		);

		expect(items).toEqual([
			{ json: { deleted: true }, pairedItem: { item: 0 } },
			{ json: { deleted: true }, pairedItem: { item: 1 } },
		]);
		expect(clinic.simulator.requests[0]).toMatchObject({
			method: 'DELETE',
			path: `/contacts/${first}`,
			body: undefined,
		});
		expect(clinic.simulator.effects.map(({ id }) => id)).toEqual([first, second]);
		expect(deletableIds()).toContain(third);
	});

	it('tells why Spruce keeps a contact, and which contact does not exist', async () => {
		const [kept] = clinic.simulator.organization.contacts;
		kept.canDelete = false;

		const { items } = await clinic.run(
			{ ...remove, contactId: idOfItem },
			{
				items: [{ id: kept.id }, { id: 'entity_missing' }],
				node: { onError: 'continueRegularOutput' },
			},
		);

		expect(items.map(({ json }) => json)).toMatchObject([
			{ error: { statusCode: 400, description: expect.stringContaining('cannot be deleted') } },
			{ error: { statusCode: 404 }, message: 'Spruce Health has no record with this ID' },
		]);
		expect(clinic.simulator.effects).toEqual([]);
	});

	it('counts as done when the answer to the first try was lost', async () => {
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId: 'DeleteContact' });

		const { items } = await clinic.run({ ...remove, contactId: byId(deletableIds()[0]) });

		expect(items[0].json).toEqual({ deleted: true });
		expect(clinic.simulator.requests).toHaveLength(2);
		expect(clinic.simulator.effects).toHaveLength(1);
	});

	it.each(badIds)('refuses the id "%s" before it calls Spruce', async (value, problem) => {
		const { error } = await clinic.run({ ...remove, contactId: byId(expression(value)) });

		expect(error?.message).toBe(`Contact: ${problem}`);
		expect(clinic.simulator.requests).toEqual([]);
	});
});
