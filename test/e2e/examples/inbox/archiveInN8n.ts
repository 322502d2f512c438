import type { Conversation } from '../../../simulator/organization/conversations/Conversation';
import { receiveItem } from '../../../simulator/organization/conversations/receiveItem';
import type { Organization } from '../../../simulator/organization/Organization';
import { notesIn } from '../clinic/conversationView';
import type { Changes, ExampleClinic } from '../clinic/ExampleClinic';
import { lastSpokenIn } from '../clinic/lastSpokenIn';

const example = 'Archive answered conversations';

/** The example that clears the inbox of what was answered days ago. */
export function archiveInN8n(clinic: () => ExampleClinic): void {
	let organization: Organization;

	beforeAll(() => ({ organization } = clinic().stage.simulator));

	/** No more than it has to read. */
	const fourDays: Changes = {
		'Get what was answered': (parameters) => ({
			...parameters,
			options: { ...(parameters.options as object), lookBackDays: 4 },
		}),
	};
	const run = async (changes = fourDays) => {
		const workflow = await clinic().imported(example, changes);
		expect(await clinic().stage.rest.run(workflow)).toMatchObject({ status: 'success' });
	};
	const isArchived = ({ archived }: Conversation) => archived;
	/** What the team was told about a conversation. */
	const told = ({ appURL }: Conversation) =>
		organization.conversations
			.filter(({ title }) => title.startsWith('Please look at these'))
			.flatMap(({ id }) => notesIn(organization, id))
			.flatMap((text) => text.split('\n').filter((line) => line.includes(appURL)));

	it('archives what a person has answered three days ago, and nothing else', async () => {
		const answered = [
			lastSpokenIn(organization, '+12065557301', 'teammate', 73),
			lastSpokenIn(organization, '+12065557302', 'teammate', 90),
		];
		const others = [
			lastSpokenIn(organization, '+12065557303', 'teammate', 71),
			lastSpokenIn(organization, '+12065557304', 'patient', 80),
			lastSpokenIn(organization, '+12065557305', 'workflow', 80),
			lastSpokenIn(organization, '+12065557306', 'automaticReply', 80),
		];
		await run();
		expect(answered.filter(isArchived)).toEqual(answered);
		expect(others.filter(isArchived)).toEqual([]);
		expect([...answered, ...others].flatMap(told)).toEqual([]);
	});

	it('archives what was answered months ago', async () => {
		const answered = lastSpokenIn(organization, '+12065557307', 'teammate', 300 * 24);
		await run({});
		expect(isArchived(answered)).toBe(true);
	});

	it('leaves in the inbox whoever writes while it archives', async () => {
		const first = lastSpokenIn(organization, '+12065557311', 'teammate', 90);
		const meanwhile = lastSpokenIn(organization, '+12065557312', 'teammate', 80);
		whenArchived(organization, first, () =>
			receiveItem(organization, { channel: 'phone', from: '+12065557312', text: 'One more thing' }),
		);
		await run();
		expect([first, meanwhile].map(isArchived)).toEqual([true, false]);
	});

	it('tells the team what could not be archived or moved back, and tries again the next night', async () => {
		const { faults } = clinic().stage.simulator;
		const first = lastSpokenIn(organization, '+12065557321', 'teammate', 90);
		const refused = lastSpokenIn(organization, '+12065557322', 'teammate', 80);
		const stuck = lastSpokenIn(organization, '+12065557323', 'teammate', 80);
		whenArchived(organization, first, () =>
			receiveItem(organization, { channel: 'phone', from: '+12065557323', text: 'One more thing' }),
		);
		const refusal = { kind: 'status', status: 400, operationId: 'UpdateConversation' } as const;
		faults.add({ ...refusal, path: `/conversations/${refused.id}` });
		// It is archived, and then not moved back.
		faults.add({ ...refusal, path: `/conversations/${stuck.id}`, skip: 1 });
		await run();
		expect([first, refused, stuck].map(isArchived)).toEqual([true, false, true]);
		expect([first, refused, stuck].map((one) => told(one).length)).toEqual([0, 1, 1]);

		await run();
		expect(isArchived(refused)).toBe(true);
		expect(told(refused)).toHaveLength(1);
	});
}

/** Does something in the moment in which a conversation is archived. */
function whenArchived(organization: Organization, { id }: Conversation, act: () => void): void {
	const tell = organization.onChange;
	organization.onChange = (change) => {
		tell?.(change);
		const { id: changed, archived } = change.object as Partial<Conversation>;
		if (changed !== id || archived !== true) return;
		organization.onChange = tell;
		act();
	};
}
