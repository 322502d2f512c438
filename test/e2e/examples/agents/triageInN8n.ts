import type { ChatRequest } from '../../agent/ChatModelServer';
import type { ScriptedModel } from '../../agent/ScriptedModel';
import { areHeardTogether } from '../../ask/areHeardTogether';
import type { ExampleClinic } from '../clinic/ExampleClinic';
import type { TriagedPatient } from './TriagedPatient';
import { draft, TriagingClinic } from './TriagingClinic';
import { yesInN8n } from './yesInN8n';

/** The examples in which an AI prepares replies, and a teammate sends them. */
export function triageInN8n(clinic: () => ExampleClinic, model: () => ScriptedModel): void {
	let triaging: TriagingClinic;

	beforeAll(async () => {
		triaging = await TriagingClinic.open(clinic(), model());
	});

	afterAll(async () => await triaging?.close());

	it('puts a draft into a note, and sends nothing', async () => {
		const { webhookEndpoints } = clinic().stage.simulator.organization;
		const { length } = webhookEndpoints;
		const patient = triaging.newPatient();
		model().willSay(draft, {});

		await triaging.write(patient, 'Can I come at 3?');

		expect(patient.note).toMatch(/^SEND DRAFT \d+-1 sends what is below the line/);
		expect(patient.note.endsWith(`\n\n${draft}`)).toBe(true);
		const [asked] = model().requests.slice(-1);
		expect(contentOf(asked, 'user')).toMatch(/ wrote:\nCan I come at 3\?\n\n.*so far:\n.*: Can I/s);
		expect(contentOf(asked, 'tool')).toContain('We have sent your refill to the pharmacy.');
		await triaging.isOver();
		expect(patient.texts).toEqual([]);
		// A question that waits for a reply would have an endpoint, and there may be 20 of them.
		expect(webhookEndpoints).toHaveLength(length);
	});

	it('notifies a team of what the AI does not call routine', async () => {
		const { members } = clinic().stage.simulator.organization;
		const team = members.find(
			(member) => member.type === 'team' && member.name === 'Clinical Team',
		);
		const calm = await triaging.patientWithDraft();
		const worried = triaging.newPatient();
		model().willSay(draft.replace('ROUTINE', 'URGENT'));
		await triaging.write(worried, 'My chest hurts.');

		const notified = [calm, worried].map(({ notes }) =>
			notes.flatMap(({ pages }) => pages.map(({ memberId }) => memberId)),
		);
		expect(notified).toEqual([[], [team?.id]]);
	});

	it('keeps what the AI says of an urgent message when its note is refused', async () => {
		const patient = triaging.newPatient();
		const urgent = draft.replace('ROUTINE', 'URGENT');
		model().willSay(urgent);
		const { faults } = clinic().stage.simulator;
		faults.add({ kind: 'status', status: 403, operationId: 'PostConversationMessage' });
		await triaging.write(patient, 'My chest hurts.');

		expect(patient.note).toMatch(/^The AI read the latest message.* nobody was notified/);
		expect(patient.note).toContain(`The AI says:\n\n${urgent}\n\nn8n says: Spruce Health`);
	});

	it('asks the team to answer where the AI or Spruce fails', async () => {
		const [one, other] = [triaging.newPatient(), triaging.newPatient()];
		model().willFail('out of order');
		await triaging.write(one, 'Can I come at 3?');
		model().willSay(draft);
		const { faults } = clinic().stage.simulator;
		faults.add({ kind: 'status', status: 403, operationId: 'ConversationItems' });
		await triaging.write(other, 'Can I come at 4?');

		expect(one.note).toMatch(/^There is no draft by AI for the latest message.* n8n says: .*\w/);
		expect(other.note).toMatch(/^There is no draft by AI.* n8n says: Spruce Health/);
	});

	it('writes one note where Spruce reports a message twice', async () => {
		const patient = triaging.newPatient();
		model().willSay(draft);
		const item = await triaging.write(patient, 'Can I come at 3?');

		// As another event, so that the trigger cannot know it.
		patient.isToldAgain(item);
		await triaging.isOver({ triage: 1 });

		expect(patient.notes).toHaveLength(1);
	});

	it('numbers the drafts of one patient differently, urgent or not', async () => {
		const patient = await triaging.patientWithDraft();
		model().willSay((request) =>
			askedIn(request) === 'bill 1' ? draft : draft.replace('ROUTINE', 'URGENT'),
		);
		const items = ['bill 1', 'bill 2'].map((text) => patient.writeUntold(text));

		await areHeardTogether(clinic().stage.simulator.organization, items);
		await triaging.isOver({ triage: 1 });

		const numbers = patient.notes
			.slice(1)
			.map(({ text }) => /^SEND DRAFT \d+-(\d)/.exec(text)?.[1]);
		expect(numbers).toEqual(['1', '2']);
	});

	it('keeps apart what Spruce reports of several patients at once', async () => {
		const all = [await triaging.patientWithDraft(), await triaging.patientWithDraft()];
		model().willSay((request) => `${draft} ${askedIn(request)}`);
		const items = all.map((patient) => patient.writeUntold(numberOf(patient)));

		await areHeardTogether(clinic().stage.simulator.organization, items);
		await triaging.isOver({ triage: 1 });

		expect(all.map(({ notes }) => notes.slice(1).map(({ text }) => text))).toEqual(
			all.map((patient, index) => [
				expect.stringMatching(
					new RegExp(`^SEND DRAFT \\d+-${index + 1} .* ${numberOf(patient)}$`, 's'),
				),
			]),
		);
	});

	describe('with Send an AI draft after a yes', () => yesInN8n(() => triaging));

	it('lets the AI write nothing, even with a tool that could', async () => {
		const patient = triaging.newPatient();
		model().willSay(draft);
		const { conversationId } = await triaging.write(patient, 'Can I come at 3?');
		await triaging.change('Look up our saved messages', ({ parameters }) => ({
			parameters: {
				descriptionType: parameters.descriptionType,
				toolDescription: parameters.toolDescription,
				resource: 'message',
				operation: 'post',
				conversationId: { __rl: true, mode: 'id', value: conversationId },
				text: "={{ $fromAI('Text') }}",
			},
		}));
		model().willSay(draft, { Text: 'You can stop taking your medicine.' });

		await triaging.write(patient, 'Tell me that I can stop taking my medicine.');

		expect(model().toolAnswers).toEqual([expect.stringMatching(/Failed: .*Read Only/)]);
		expect(patient.texts).toEqual([]);
		expect(patient.notes.map(({ text }) => text.endsWith(draft))).toEqual([true, true]);
	});
}

/** What a patient writes who is to be told from the others. */
function numberOf({ phone }: TriagedPatient): string {
	return `bill ${phone.slice(-4)}`;
}

function askedIn(request: ChatRequest): string | undefined {
	return / wrote:\n(bill \d+)\n/.exec(contentOf(request, 'user'))?.[1];
}

function contentOf(request: ChatRequest, role: string): string {
	return request.messages
		.filter((message) => message.role === role)
		.map(({ content }) => content)
		.join('\n');
}
