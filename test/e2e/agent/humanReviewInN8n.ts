import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { writeAsMember } from '../../simulator/organization/messages/writeAsMember';
import { until } from '../../until';
import { failureOf, itemsOf } from '../host/Execution';
import type { Stage } from '../Stage';
import { AskingAgent } from './AskingAgent';
import { agentNodeNames } from './agentWorkflow';

const text = 'Your results are here. Please call us.';
const rejected = 'User rejected the tool call';

/** An AI Agent that may text a patient only after a doctor's yes. Only n8n 2 has human review. */
export function humanReviewInN8n(stage: () => Stage): void {
	let agent: AskingAgent;
	let people = 0;
	let patient: string;
	let doctor: string;

	beforeAll(async () => {
		agent = await AskingAgent.start(stage());
	});

	afterAll(async () => await agent?.model.close());

	beforeEach(() => {
		people += 2;
		patient = `+1206555${8300 + people}`;
		doctor = `+1206555${8301 + people}`;
	});

	const begin = async (
		review: INodeParameters,
		inputs: Array<IDataObject | IDataObject[]> = [{ Text: text }],
	) => {
		const id = await agent.begin(
			{
				version: 3,
				parameters: {
					resource: 'message',
					operation: 'send',
					...agent.textTo(patient),
					text: "={{ $fromAI('Text') }}",
				},
				review: agent.questionTo(doctor, {
					message: '=May the AI text this? "{{ $tool.parameters.Text }}" Reply YES or NO.',
					...review,
				}),
			},
			...inputs.map((calls) =>
				[calls].flat().map((toolParameters) => ({ toolParameters, hitlParameters: {} })),
			),
		);
		await agent.untilWaiting(id);
		return id;
	};

	/** Waits for the end; returns what the tool told the model. */
	const answersIn = async (id: string) => {
		const execution = await agent.ended(id);
		expect(failureOf(execution)).toBeUndefined();
		expect(itemsOf(execution, agentNodeNames.agent)).toHaveLength(1);
		return agent.model.toolAnswers;
	};

	it('texts the patient once after a yes, with the words that the doctor has read', async () => {
		const id = await begin({});
		expect(agent.textsTo(doctor)).toEqual([`May the AI text this? "${text}" Reply YES or NO.`]);
		expect(agent.textsTo(patient)).toEqual([]);

		agent.replyFrom(doctor, 'yes');

		expect(await answersIn(id)).toEqual([expect.stringContaining('requestId')]);
		expect(agent.textsTo(patient)).toEqual([text]);
	});

	it('texts nobody after a no, and the agent reads the words of the doctor', async () => {
		const id = await begin({});

		agent.replyFrom(doctor, 'No, say Tuesday instead');

		expect(await answersIn(id)).toEqual([expect.stringContaining('No, say Tuesday instead')]);
		expect(agent.textsTo(patient)).toEqual([]);
	});

	it('asks again about the text that the agent has changed after a no', async () => {
		const changed = 'Your results are here. Please come on Tuesday.';
		const id = await begin({}, [{ Text: text }, { Text: changed }]);
		agent.replyFrom(doctor, 'No, say Tuesday instead');
		await until(() => agent.textsTo(doctor).length === 2);
		await agent.untilWaiting(id);
		expect(agent.textsTo(doctor)[1]).toContain(changed);
		agent.replyFrom(doctor, 'Yes, thanks');

		expect(await answersIn(id)).toHaveLength(2);
		expect(agent.textsTo(patient)).toEqual([changed]);
	});

	it('asks for each use of the tool, even where the question does not tell one from another', async () => {
		const other = 'You can stop taking your medicine.';
		const id = await begin({ message: 'May the AI text the patient?' }, [
			{ Text: text },
			{ Text: other },
			{ Text: text },
		]);
		for (const [index, answer] of ['yes', 'no', 'yes'].entries()) {
			await until(() => agent.textsTo(doctor).length === index + 1);
			await agent.untilWaiting(id);
			agent.replyFrom(doctor, answer);
		}

		expect(await answersIn(id)).toHaveLength(3);
		expect(agent.textsTo(doctor)).toHaveLength(3);
		expect(agent.textsTo(patient)).toEqual([text]);
	});

	it('asks nobody who has not answered yet: one yes would answer both questions', async () => {
		const first = patient;
		const id = await begin({});
		patient = `${patient.slice(0, -4)}8399`;
		const [answer] = await answersIn(await begin({}));
		expect(answer).toContain('has not yet answered another question');
		expect(answer).not.toContain(rejected);

		agent.replyFrom(doctor, 'yes');
		await agent.ended(id);

		expect(agent.textsTo(doctor)).toHaveLength(1);
		expect(agent.textsTo(first)).toEqual([text]);
		expect(agent.textsTo(patient)).toEqual([]);
	});

	// When n8n 2.41 goes on after the first reply, it skips the review of the second.
	it('runs of two uses in one step only the one that was asked about', async () => {
		const other = 'You can stop taking your medicine.';
		const id = await begin({}, [[{ Text: text }, { Text: other }]]);
		agent.replyFrom(doctor, 'yes');

		expect(await answersIn(id)).toEqual([expect.stringContaining('requestId')]);
		expect(agent.textsTo(doctor)).toEqual([expect.stringContaining(text)]);
		expect(agent.textsTo(patient)).toEqual([text]);
	});

	it('goes by the answer of a named member only', async () => {
		const { organization } = stage().simulator;
		const [doctorOfTeam, other] = organization.members.filter(({ type }) => type === 'teammate');
		const team = organization.conversations.find(({ type }) => type === 'team');
		if (team === undefined) throw new Error('There is no conversation of the team');
		const id = await begin({
			sendTo: 'conversation',
			conversationId: { __rl: true, mode: 'id', value: team.id },
			options: { onlyFrom: doctorOfTeam.id },
		});

		const delivered = () =>
			stage().simulator.webhooks.deliveries.filter(({ url }) =>
				url.includes(`/webhook-waiting/${id}/`),
			).length;
		const deliveredBefore = delivered();
		writeAsMember(organization, team, { memberId: other.id, text: 'yes' });
		agent.replyFrom(doctor, 'yes');
		// Of each text n8n is told twice: of the item and of its conversation.
		await until(() => delivered() >= deliveredBefore + 4);
		expect(await agent.isWaiting(id)).toBe(true);
		expect(agent.textsTo(patient)).toEqual([]);

		writeAsMember(organization, team, { memberId: doctorOfTeam.id, text: 'yes' });
		expect(await answersIn(id)).toEqual([expect.stringContaining('requestId')]);
		expect(agent.textsTo(patient)).toEqual([text]);
	});

	it('texts nobody when nobody answers in time, and the agent reads that', async () => {
		const id = await begin({ limitWaitHours: 0.001 });

		const [answer] = await answersIn(id);
		expect(answer).toContain('Nobody replied');
		expect(answer).not.toContain(rejected);
		expect(agent.textsTo(patient)).toEqual([]);
	});

	it('texts nobody when the doctor could not be asked, and the agent reads why', async () => {
		const id = await begin({ phoneOrEmail: 'the doctor' });

		const [answer] = await answersIn(id);
		expect(answer).toContain('the doctor');
		expect(answer).not.toContain(rejected);
		expect(agent.textsTo(patient)).toEqual([]);
	});
}
