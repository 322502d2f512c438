import { byId } from '../byId';
import { simulatedClinic } from '../simulatedClinic';

describe('two equal messages to one conversation', () => {
	const clinic = simulatedClinic();
	const operationId = 'PostConversationMessage';

	it('are both sent when the answers to both are lost', async () => {
		const { conversations } = clinic.simulator.organization;
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId });
		clinic.simulator.faults.add({ kind: 'reset', when: 'after', operationId, skip: 1 });

		const { items } = await clinic.run(
			{
				resource: 'message',
				operation: 'post',
				conversationId: byId(conversations.find(({ type }) => type === 'phone')?.id),
				text: 'Hello',
			},
			{ items: [{}, {}] },
		);

		expect(clinic.simulator.effects).toHaveLength(2);
		expect(items.map(({ json }) => json.duplicate)).toEqual([true, true]);
	});
});
