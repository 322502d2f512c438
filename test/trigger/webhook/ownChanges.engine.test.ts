import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { byId } from '../../resources/byId';
import { editableContact } from '../../resources/organizationRecords';
import { newItem } from '../../simulator/organization/conversations/newItem';
import { announce } from '../../simulator/organization/announce';
import { triggerBench } from '../triggerBench';

const spruce = triggerBench();
const { clinic } = spruce;

/** A workflow that starts itself would never stop. */
const mostRounds = 4;

async function trigger(parameters: IDataObject): Promise<WebhookBench> {
	const bench = await spruce.start({ parameters });
	await bench.activate();
	return bench;
}

/** The items of the executions that the simulator's events have started since the last call. */
async function startedBy(bench: WebhookBench): Promise<INodeExecutionData[]> {
	await clinic.simulator.webhooks.settled();
	const outcomes = await Promise.all(bench.outcomes.splice(0));
	return outcomes.flatMap(({ workflowData }) => workflowData?.[0] ?? []);
}

/**
 * Runs the workflow for each event that starts it: the trigger, and a step of ours behind it.
 *
 * @returns how often the workflow ran
 */
async function roundsOf(bench: WebhookBench, step: IDataObject): Promise<number> {
	let rounds = 0;
	while (rounds < mostRounds) {
		const items = await startedBy(bench);
		if (items.length === 0) break;
		rounds += items.length;
		const { error } = await clinic.run(step, { items, mode: 'webhook' });
		expect(error).toBeUndefined();
	}
	return rounds;
}

/** Something happens in the app. */
function happen(type: string, record: object): void {
	announce(clinic.simulator.organization, type, record);
}

const ofEvent = byId('={{ $json.object.id }}');
const writes = () => clinic.simulator.effects.map(({ operationId }) => operationId);

describe('a workflow that starts when a contact is updated', () => {
	const update = { resource: 'contact', operation: 'update', contactId: ofEvent };

	it('and fills in a custom field writes once, although its own write starts it again', async () => {
		const bench = await trigger({ events: ['contactUpdated'] });
		happen('contact.updated', editableContact(clinic.simulator.organization));
		const field = [{ id: 'Insurance Plan', value: 'PPO of this test' }];
		const step = { ...update, updateFields: { organizationContactFields: { field } } };

		expect(await roundsOf(bench, step)).toBe(2);
		expect(writes().filter((name) => name === 'UpdateContact')).toHaveLength(1);
	});

	it('and changes a field without reading the contact goes on and on, as its notice says', async () => {
		const bench = await trigger({ events: ['contactUpdated'] });
		happen('contact.updated', editableContact(clinic.simulator.organization));
		const step = { ...update, updateFields: { companyName: 'Maple Street' } };

		expect(await roundsOf(bench, step)).toBe(mostRounds);
	});
});

describe('a workflow that starts when the practice writes something', () => {
	const note = { direction: 'none', isInternalNote: true } as const;
	const post = {
		resource: 'message',
		conversationId: byId('={{ $json.conversation.id }}'),
		text: 'Noted.',
	};

	/** How often the workflow runs when a teammate writes something, and it writes the same kind of thing. */
	async function rounds(bench: WebhookBench, isNote: boolean) {
		const { organization } = clinic.simulator;
		const [conversation] = organization.conversations.filter(({ type }) => type === 'phone');
		const fields = isNote ? note : ({ direction: 'outbound' } as const);
		const item = newItem(organization, conversation, new Date().toISOString(), fields);
		happen('conversationItem.created', { ...item, conversation });
		return await roundsOf(bench, { ...post, operation: isNote ? 'addNote' : 'post' });
	}

	it.each([
		['a message and sends one', 'messageSent', false],
		['a note and adds one', 'internalNoteAdded', true],
	])('%s, runs once', async (_what, event, isNote) => {
		expect(await rounds(await trigger({ events: [event] }), isNote)).toBe(1);
		expect(writes().filter((name) => name === 'PostConversationMessage')).toHaveLength(1);
	});

	it.each([
		['a message and sends one', 'messageSent', false],
		['a note and adds one', 'internalNoteAdded', true],
	])('%s, goes on and on when the user wants what the API sent', async (_what, event, isNote) => {
		const filters = { ignoresApi: false };
		expect(await rounds(await trigger({ events: [event], filters }), isNote)).toBe(mostRounds);
	});
});
