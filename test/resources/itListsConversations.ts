import type { IDataObject } from 'n8n-workflow';
import type { SimulatedClinic } from './simulatedClinic';

/** A listing of conversations: of the organization, or of one contact. */
interface ConversationListing {
	operationId: string;
	/** The parameters of the operation. A function, because the clinic starts with the tests. */
	getAll(): IDataObject;
}

/** The tests that every listing of conversations passes. */
export function itListsConversations(
	clinic: SimulatedClinic,
	{ operationId, getAll }: ConversationListing,
): void {
	it('returns whole records, with fields that are not known yet', async () => {
		clinic.simulator.faults.add({ kind: 'unknownFields', operationId });

		const { items } = await clinic.run({ ...getAll(), simplify: false, limit: 1 });

		expect(items).toMatchObject([
			{
				json: { object: 'conversation', apiURL: expect.any(String) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('returns short records when the user chose Simplify', async () => {
		const { items } = await clinic.run({ ...getAll(), simplify: true, limit: 1 });

		const { conversations } = clinic.simulator.organization;
		const listed = conversations.find(({ id }) => id === items[0].json.id);
		expect(items[0].json).toMatchObject({
			contactIds: listed?.associatedContactIds,
			type: listed?.type,
		});
		expect(items[0].json).not.toHaveProperty('apiURL');
	});
}
