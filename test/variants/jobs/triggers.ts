import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { NodeOutcome } from '../../engine/actions/outcomeOf';
import type { WebhookBench } from '../../engine/webhooks/startWebhookBench';
import { bodyOf, itemEvent } from '../../trigger/sampleEvents';
import { newContact } from '../../simulator/organization/contacts/newContact';
import { receiveItem } from '../../simulator/organization/conversations/receiveItem';
import type { Job, Stage } from '../Job';
import { mistakes } from '../mistakes';

/** The secret of the endpoint that the trigger made. */
function secretIn({ simulator }: Stage): string {
	return simulator.organization.webhookEndpoints.at(-1)?.signingSecrets[0].value ?? '';
}

/** Delivers an event, and once more, as Spruce does after an answer that it did not get. */
async function deliverTwice(
	stage: Stage,
	bench: WebhookBench,
	event: IDataObject,
): Promise<NodeOutcome> {
	const delivery = stage.delivery(event, secretIn(stage));
	const first = await bench.receive(delivery);
	const again = await bench.receive(delivery);
	const started = [first, again].flatMap(({ workflowData }) => workflowData?.[0] ?? []);
	const failure = [first, again].find(({ error }) => error !== undefined)?.error as
		Error | undefined;
	return { items: started, errorItems: [], error: failure };
}

function textOf(item: INodeExecutionData | undefined): string {
	return String(item?.json.text).trim();
}

const nobodyElse = (stage: Stage) => ({
	'there are several endpoints':
		stage.simulator.organization.webhookEndpoints.filter(({ name }) => name.includes('n8n'))
			.length > 1,
});

/** Activates with an error that would stop the workflow from being active. */
async function activated(
	stage: Stage,
	parameters: IDataObject,
): Promise<WebhookBench | NodeOutcome> {
	const bench = await stage.webhooks(parameters);
	try {
		await bench.activate();
		return bench;
	} catch (error) {
		return { items: [], errorItems: [], error: error as NodeOutcome['error'] };
	}
}

export const triggerJobs: Job[] = [
	{
		name: 'Trigger: a text message starts the workflow once',
		async perform(stage) {
			const bench = await activated(stage, { events: ['textMessageReceived'] });
			if (!('receive' in bench)) return bench;
			return await deliverTwice(stage, bench, bodyOf(itemEvent('phone', { text: 'Hello?' })));
		},
		mistakesIn: ({ items }, stage) =>
			mistakes({
				...nobodyElse(stage),
				[`it started ${items.length} times`]: items.length !== 1,
				'the text is missing': textOf(items[0]) !== 'Hello?',
			}),
	},
	{
		name: 'Trigger: activated again, it keeps its endpoint',
		async perform(stage) {
			const bench = await activated(stage, { events: ['textMessageReceived'] });
			if (!('receive' in bench)) return bench;
			await bench.restart();
			return await deliverTwice(stage, bench, bodyOf(itemEvent('phone', { text: 'Hello?' })));
		},
		mistakesIn: ({ items }, stage) =>
			mistakes({
				...nobodyElse(stage),
				[`it started ${items.length} times`]: items.length !== 1,
			}),
	},
	{
		name: 'Polling Trigger: a new message',
		async perform(stage) {
			const bench = stage.polls({ source: 'newMessage' });
			await bench.activate();
			const { organization } = stage.simulator;
			receiveItem(organization, { channel: 'phone', from: '+12065557000', text: 'Hello?' });
			const polled = [await bench.poll('trigger'), await bench.poll('trigger')];
			return { items: polled.flatMap((items) => items?.[0] ?? []), errorItems: [] };
		},
		mistakesIn: ({ items }) =>
			mistakes({
				[`it started with ${items.length} messages`]: items.length !== 1,
				'the text is missing': textOf(items[0]) !== 'Hello?',
			}),
	},
	{
		name: 'Polling Trigger: a new contact',
		async perform(stage) {
			const bench = stage.polls({ source: 'newContact' });
			await bench.activate();
			const { organization } = stage.simulator;
			const contact = { ...newContact(organization, new Date().toISOString()), displayName: 'Zoë' };
			organization.contacts.push(contact);
			const polled = [await bench.poll('trigger'), await bench.poll('trigger')];
			return { items: polled.flatMap((items) => items?.[0] ?? []), errorItems: [] };
		},
		mistakesIn: ({ items }) =>
			mistakes({ [`it started with ${items.length} contacts`]: items.length !== 1 }),
	},
];
