import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import type { Stage } from '../Stage';
import { AskingWorkflow } from './AskingWorkflow';

/** Questions in a real server: what resumes an execution, and what does not. */
export function waitingInN8n(stage: () => Stage): void {
	const replyFrom = (from: string, text: string) => {
		receiveItem(stage().simulator.organization, { channel: 'phone', from, text });
	};

	it('goes on with the reply, and leaves no endpoint behind', async () => {
		const patient = '+12065558001';
		const workflow = await AskingWorkflow.create(stage(), 'Ask one', { phoneOrEmail: patient });
		const id = await workflow.begin();
		expect(workflow.endpoints).toHaveLength(1);

		replyFrom(patient, 'Yes!');

		expect(await workflow.result(id)).toEqual([
			expect.objectContaining({
				replied: true,
				data: { approved: true, chatInput: 'Yes!' },
				text: 'Yes!',
				from: patient,
			}),
		]);
		expect(workflow.endpoints).toEqual([]);
	});
}
