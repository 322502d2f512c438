import type { ConversationItem } from '../../../simulator/organization/conversations/ConversationItem';
import { leaveVoicemail } from '../../../simulator/organization/conversations/leaveVoicemail';
import { transcribe } from '../../../simulator/organization/conversations/transcribe';
import { until } from '../../../until';
import { conversationWith } from '../clinic/conversationWith';
import { deliverOnceMore } from '../clinic/deliverOnceMore';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { whileActive } from '../clinic/whileActive';
import { whileAway } from '../clinic/whileAway';

const example = 'Note what a voicemail says';
const team = 'Front Desk';

/** The example that notes the words of a voicemail and assigns the conversation. */
export function voicemailsInN8n(clinic: () => ExampleClinic): void {
	const simulator = () => clinic().stage.simulator;
	const voicemail = (from: string) => leaveVoicemail(simulator().organization, from);

	it('assigns the conversation at once, and notes the words when Spruce has them, once', async () => {
		const { requests, organization } = simulator();
		const workflow = await clinic().imported(example);
		await whileActive(clinic(), workflow, async () => {
			const seen = requests.length;
			const item = voicemail('+12065558201');
			const isWaiting = () =>
				requests.slice(seen).some(({ operationId }) => operationId === 'Transcription');
			await until(isWaiting);
			expect(conversationWith(simulator(), item)).toMatchObject({ assignee: team, notes: [] });
			const text = 'This is Ada. Please call me back about my refill.';
			transcribe(organization, item, { status: 'completed', text });
			await clinic().finished(workflow, 1);
			const noted = {
				archived: false,
				assignee: team,
				tags: [],
				notes: [`Voicemail from (206) 555-8201 (45 seconds): ${text}`],
			};
			expect(conversationWith(simulator(), item)).toEqual(noted);

			await deliverOnceMore(simulator(), item);
			const other = voicemail('+12065558202');
			transcribe(organization, other, { status: 'noSpeech', text: '' });
			expect(await clinic().finished(workflow, 2)).toHaveLength(2);
			expect(conversationWith(simulator(), item)).toEqual(noted);
			expect(conversationWith(simulator(), other)).toMatchObject({
				assignee: team,
				notes: [expect.stringContaining('Please listen')],
			});
		});
	});

	it('notes the voicemails that came while n8n was away, each with its own words', async () => {
		const { organization } = simulator();
		const workflow = await clinic().imported(example);
		const said = (from: string) => {
			const item = voicemail(from);
			transcribe(organization, item, { status: 'completed', text: `This is ${from}.` });
			return { from, item };
		};
		await whileActive(clinic(), workflow, async () => {
			const missed = await whileAway(simulator(), () =>
				['+12065558211', '+12065558212'].map((from) => said(from)),
			);
			// n8n may still be reading Spruce's log: what it finds then comes with the next event.
			const calls = [...missed, said('+12065558213')];
			await clinic().finished(workflow, 1);
			calls.push(said('+12065558214'));
			const notesOf = (item: ConversationItem) => conversationWith(simulator(), item).notes;
			await until(() => calls.every(({ item }) => notesOf(item).length > 0));
			await clinic().finished(workflow, 2);
			for (const { from, item } of calls) {
				expect(conversationWith(simulator(), item)).toMatchObject({
					assignee: team,
					notes: [expect.stringMatching(`: This is \\${from}\\.$`)],
				});
			}
		});
	});

	it('asks the team to listen when there is no transcript in time, or it cannot be read', async () => {
		const workflow = await clinic().imported(example, waitingASecond);
		await whileActive(clinic(), workflow, async () => {
			const slow = voicemail('+12065558203');
			await clinic().finished(workflow, 1);
			simulator().faults.add({ kind: 'status', status: 404, operationId: 'Transcription' });
			const unreadable = voicemail('+12065558204');
			await clinic().finished(workflow, 2);
			for (const item of [slow, unreadable]) {
				expect(conversationWith(simulator(), item)).toMatchObject({
					assignee: team,
					notes: [expect.stringMatching(/^Please listen to the voicemail from \(206\) 555-820/)],
				});
			}
		});
	});

	it('assigns although the note is refused, and notes it when nobody can be assigned', async () => {
		const { faults, organization } = simulator();
		const workflow = await clinic().imported(example, waitingASecond);
		await whileActive(clinic(), workflow, async () => {
			faults.add({ kind: 'status', status: 400, operationId: 'PostConversationMessage' });
			const unnoted = voicemail('+12065558205');
			transcribe(organization, unnoted, { status: 'completed', text: 'Hello?' });
			await clinic().finished(workflow, 1);
			expect(conversationWith(simulator(), unnoted)).toMatchObject({
				assignee: team,
				notes: [expect.stringContaining('Please listen')],
			});

			faults.add({ kind: 'status', status: 403, operationId: 'UpdateConversation' });
			const unassigned = voicemail('+12065558206');
			transcribe(organization, unassigned, { status: 'completed', text: 'Hello?' });
			await clinic().finished(workflow, 2);
			const { assignee, notes } = conversationWith(simulator(), unassigned);
			expect(assignee).toBeUndefined();
			expect(notes).toEqual([
				expect.stringContaining('could not be assigned'),
				expect.stringContaining('Hello?'),
			]);
		});
	});
}

const waitingASecond: Changes = {
	'Wait for the transcript': (parameters) => ({ ...parameters, options: { waitSeconds: 1 } }),
};
