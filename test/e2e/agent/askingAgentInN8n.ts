import { failureOf, itemsOf } from '../host/Execution';
import type { Stage } from '../Stage';
import { AskingAgent } from './AskingAgent';
import { agentNodeNames } from './agentWorkflow';

/** An AI Agent whose tool asks a patient and waits for the reply. */
export function askingAgentInN8n(stage: () => Stage): void {
	const patient = '+12065558201';
	const message = 'Can you come on Tuesday? Reply YES or NO.';
	let agent: AskingAgent;

	beforeAll(async () => {
		agent = await AskingAgent.start(stage());
	});

	afterAll(async () => await agent?.model.close());

	const begin = async (version: number, phoneNumber: string) => {
		const parameters = agent.questionTo(phoneNumber, { message: "={{ $fromAI('Message') }}" });
		const id = await agent.begin({ version, parameters }, { Message: message });
		await agent.untilWaiting(id);
		return id;
	};

	it('asks, waits and reads the reply, from version 3 on', async () => {
		const id = await begin(3, patient);
		expect(await agent.isWaiting(id)).toBe(true);
		expect(agent.textsTo(patient)).toEqual([message]);

		agent.replyFrom(patient, 'Yes, after 10 please');

		const execution = await agent.ended(id);
		expect(failureOf(execution)).toBeUndefined();
		expect(itemsOf(execution, agentNodeNames.agent)).toHaveLength(1);
		const [answer] = agent.model.toolAnswers;
		expect(JSON.parse(answer)).toEqual([
			expect.objectContaining({ replied: true, text: 'Yes, after 10 please' }),
		]);
	});

	it('asks nobody before version 3, and reads why instead of waiting for ever', async () => {
		const other = '+12065558202';
		const execution = await agent.ended(await begin(2.2, other));

		expect(failureOf(execution)).toBeUndefined();
		expect(agent.model.toolAnswers).toEqual([
			expect.stringMatching(
				/^\[\{"message":"Failed: This tool waits for a reply, and the AI agent/,
			),
		]);
		expect(agent.textsTo(other)).toEqual([]);
	});
}
