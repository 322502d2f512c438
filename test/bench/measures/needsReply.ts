import type { IDataObject } from 'n8n-workflow';
import { goalState } from '../goalState';
import type { Row } from '../Row';
import { makeBusy } from '../simulated/makeBusy';
import { withClockAhead } from '../simulated/withClockAhead';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import { newItem } from '../../simulator/organization/conversations/newItem';
import { startSimulator, type Simulator } from '../../simulator/startSimulator';
import type { Surroundings } from '../Surroundings';

const clinic = { conversations: 20_000, active: 3_000, mayWait: 1_525, changed: 50 };
const hourMs = 3_600_000;
const mostCallsFirst = 1_540;
const pages = Math.ceil(clinic.active / 200);
const note = `Counted, not timed: ${clinic.conversations} conversations, ${clinic.active} of them active in the last 30 days; in ${clinic.mayWait} of these in the inbox a patient may wait.`;

const needingReply = {
	resource: 'conversation',
	operation: 'getNeedingReply',
	waitingMinutes: 60,
	returnAll: true,
	options: {},
};
/** As in the example workflow. */
const answered = {
	...needingReply,
	waitingMinutes: 0,
	options: { waitingFor: 'patient', channels: ['email', 'fax', 'phone', 'secure'] },
};
const archive = {
	resource: 'conversation',
	operation: 'archive',
	conversationId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};

/** How many calls it takes to find out who spoke last in a busy clinic, and to tidy its inbox. */
export async function needsReply({ spruceHealth }: Surroundings): Promise<Row[]> {
	const simulator = await startSimulator({
		conversations: clinic.conversations,
		limits: { limit: Infinity },
		// The requests are valid; checking each of them would only take time.
		openApiPath: '',
	});
	const run = async (parameters: IDataObject, items?: IDataObject[]) => {
		simulator.requests.length = 0;
		const address = { baseUrl: simulator.baseUrl, token: simulator.token };
		const outcome = await spruceHealth({ address, parameters, items });
		if (outcome.error !== undefined) throw new Error(outcome.error.message);
		return { calls: simulator.requests.length, records: outcome.items.map(({ json }) => json) };
	};
	const tidy = async () => {
		const found = await run(answered);
		const archived = await run(archive, found.records);
		return { calls: found.calls + archived.calls, archived: archived.records.length };
	};
	const { organization } = simulator;
	makeBusy(organization, clinic);
	const inbox = inboxOf(simulator);
	const first = await run(needingReply);
	const { later, warm } = await withClockAhead(hourMs, async () => {
		hearFrom(simulator, clinic.changed);
		return { later: await run(needingReply), warm: await tidy() };
	});
	// As it was, for a token of which nothing is remembered.
	for (const conversation of inbox) conversation.archived = false;
	simulator.token = Buffer.from('simulator:another').toString('base64');
	const cold = await tidy();
	await simulator.close();
	/** List, latest message of each in the inbox, then a look before each update. */
	const inParts = pages + inbox.length + 2 * cold.archived;

	return [
		{
			measure: 'Needs a Reply in a busy clinic: calls at first; an hour later',
			spruceHealth: `${first.calls}; ${later.calls} after ${clinic.changed} changed`,
			goal: `<= ${mostCallsFirst}; <= ${pages} and those that changed`,
			state: goalState(first.calls <= mostCallsFirst, later.calls <= pages + clinic.changed),
			note,
			values: { callsAtFirst: first.calls, callsLater: later.calls, waiting: first.records.length },
		},
		archiveRow('after Needs a Reply', warm, inParts),
		archiveRow('first of all', cold, inParts),
	];
}

function archiveRow(
	when: string,
	{ calls, archived }: { calls: number; archived: number },
	inParts: number,
): Row {
	return {
		measure: `Archive answered conversations, ${when}: calls`,
		spruceHealth: `${calls} for ${archived} archived`,
		goal: `<= ${Math.floor(inParts / 2)}, half of ${inParts} call by call`,
		state: goalState(calls <= inParts / 2),
		note: `${note} Spruce lists no last speaker, so each conversation has to be read once.`,
		values: { calls, archived, inParts },
	};
}

/** What was active of late and is not archived. */
function inboxOf({ organization }: Simulator): Conversation[] {
	return organization.conversations.slice(0, clinic.active).filter(({ archived }) => !archived);
}

/** Patients write in conversations that are in the inbox already. */
function hearFrom(simulator: Simulator, count: number): void {
	const { organization } = simulator;
	const written = inboxOf(simulator).filter(({ type }) => type === 'phone');
	for (const conversation of written.slice(0, count)) {
		const now = new Date().toISOString();
		organization.items.push(newItem(organization, conversation, now, { text: 'And now?' }));
		conversation.lastMessageAt = now;
	}
}
