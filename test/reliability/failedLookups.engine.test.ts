import type { IDataObject } from 'n8n-workflow';
import { byId } from '../resources/byId';
import { simulatedClinic } from '../resources/simulatedClinic';

describe('an item whose lookup fails in the middle of a listing', () => {
	const clinic = simulatedClinic({ contacts: 1_203, conversations: 450 });
	const onError = { onError: 'continueErrorOutput' } as const;

	it('does not output saved messages for a message that was not sent', async () => {
		const { organization, faults } = clinic.simulator;
		const [first] = organization.savedMessages;
		for (let number = 0; number < 600; number++) {
			organization.savedMessages.push({ ...first, id: `sm_more${number}` });
		}
		faults.add({ kind: 'status', status: 400, operationId: 'ListSavedMessages', skip: 1 });
		const conversation = organization.conversations.find(({ type }) => type === 'phone');

		const { items, errorItems } = await clinic.run(
			{
				resource: 'message',
				operation: 'post',
				conversationId: byId(conversation?.id),
				options: { savedMessageId: byId('sm_more599') },
			},
			{ node: onError },
		);

		expect(items).toEqual([]);
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0].json.error).not.toHaveProperty('recordsRead');
	});

	it('does not output a conversation as needing a reply before it was checked', async () => {
		clinic.simulator.faults.add({
			kind: 'status',
			status: 400,
			operationId: 'ListConversations',
			skip: 1,
		});

		const { items, errorItems } = await clinic.run(
			{
				resource: 'conversation',
				operation: 'getNeedingReply',
				returnAll: true,
				options: { lookBackDays: 3_650 },
			},
			{ node: onError },
		);

		expect(items).toEqual([]);
		expect(errorItems.map(({ json }) => (json.error as IDataObject).statusCode)).toEqual([400]);
	});
});
