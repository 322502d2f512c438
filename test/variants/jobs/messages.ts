import { byId } from '../../resources/byId';
import { itemWithFiles } from '../../resources/itemWithFiles';
import type { ConversationItem } from '../../simulator/organization/conversations/ConversationItem';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import type { Job, Stage } from '../Job';
import { mistakes } from '../mistakes';

const text = 'Your visit is on Friday at 9:00.';

function itemsWithText({ simulator }: Stage): ConversationItem[] {
	return simulator.organization.items.filter((item) => item.text === text);
}

function phoneConversation({ simulator }: Stage): Conversation {
	const found = simulator.organization.conversations.find(({ type }) => type === 'phone');
	if (found === undefined) throw new Error('The simulated clinic has no phone conversation');
	return found;
}

const sentOnce = {
	mistakesIn: (_outcome: unknown, stage: Stage) =>
		mistakes({ 'nothing was sent': itemsWithText(stage).length === 0 }),
	harmIn: (stage: Stage) =>
		mistakes({ 'the patient got it twice': itemsWithText(stage).length > 1 }),
};

const send = {
	resource: 'message',
	operation: 'send',
	sendTo: 'phoneOrEmail',
	phoneOrEmail: '(206) 555-0177',
	text,
};

/** The line, as the editor's list gives it. */
const mainLine = ({ simulator }: Stage) =>
	byId(simulator.organization.internalEndpoints[0].endpoint.id);

export const messageJobs: Job[] = [
	{
		name: 'Message: Send',
		perform: async (stage) => await stage.run({ ...send, internalEndpointId: mainLine(stage) }),
		...sentOnce,
	},
	{
		name: 'Message: Send, Wait Until Posted',
		perform: async (stage) =>
			await stage.run({
				...send,
				internalEndpointId: mainLine(stage),
				options: { waitSeconds: 20 },
			}),
		mistakesIn: ({ items }, stage) =>
			mistakes({
				'nothing was sent': itemsWithText(stage).length === 0,
				'it does not know that it was posted':
					items[0]?.json.duplicate !== true && items[0]?.json.posted !== true,
			}),
		harmIn: sentOnce.harmIn,
	},
	{
		name: 'Message: Send a file',
		perform: async (stage) =>
			await stage.run(
				{
					...send,
					internalEndpointId: mainLine(stage),
					options: { attachments: 'data' },
				},
				{ items: [itemWithFiles({ data: 'Your lab report' })] },
			),
		mistakesIn: (_outcome, stage) =>
			mistakes({
				'nothing was sent': itemsWithText(stage).length === 0,
				'the file is missing': itemsWithText(stage)[0]?.attachments.length !== 1,
			}),
		harmIn: sentOnce.harmIn,
	},
	{
		name: 'Message: Send to three patients',
		perform: async (stage) =>
			await stage.run(
				{
					...send,
					internalEndpointId: mainLine(stage),
					phoneOrEmail: '={{ $json.phone }}',
				},
				{ items: ['2065550171', '2065550172', '2065550173'].map((phone) => ({ phone })) },
			),
		mistakesIn: ({ items }, stage) =>
			mistakes({
				[`${itemsWithText(stage).length} of 3 were sent`]: itemsWithText(stage).length !== 3,
				'there are not three items': items.length !== 3,
			}),
		harmIn: (stage) =>
			mistakes({
				'a patient got it twice':
					new Set(itemsWithText(stage).map(({ conversationId }) => conversationId)).size !==
					itemsWithText(stage).length,
			}),
	},
	{
		name: 'Message: Post to Conversation',
		perform: async (stage) =>
			await stage.run({
				resource: 'message',
				operation: 'post',
				conversationId: byId(phoneConversation(stage).id),
				text,
			}),
		...sentOnce,
	},
	{
		name: 'Message: Add Internal Note',
		perform: async (stage) =>
			await stage.run({
				resource: 'message',
				operation: 'addNote',
				conversationId: byId(phoneConversation(stage).id),
				text,
			}),
		mistakesIn: (_outcome, stage) =>
			mistakes({
				'nothing was posted': itemsWithText(stage).length === 0,
				'the patient can read it': itemsWithText(stage)[0]?.isInternalNote === false,
			}),
		harmIn: sentOnce.harmIn,
	},
];
