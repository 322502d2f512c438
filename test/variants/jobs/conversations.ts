import { runListSearch } from '../../engine/editor/runListSearch';
import { runLoadOptions } from '../../engine/editor/runLoadOptions';
import { byId } from '../../resources/byId';
import { itemWithAttachments, storedFile } from '../../resources/conversationItem/itemsWithFiles';
import { editableContact } from '../../resources/organizationRecords';
import { nameOf } from '../../simulator/organization/Member';
import { newItem } from '../../simulator/organization/conversations/newItem';
import type { Conversation } from '../../simulator/organization/conversations/Conversation';
import type { Job, Stage } from '../Job';
import { mistakes } from '../mistakes';

const text = 'Your visit is on Friday at 9:00.';

function conversationOf({ simulator }: Stage, wanted: Conversation['type']): Conversation {
	const found = simulator.organization.conversations.find(({ type }) => type === wanted);
	if (found === undefined) throw new Error(`The simulated clinic has no ${wanted} conversation`);
	return found;
}

/** A patient writes, in the latest conversation of all. */
function patientWrites(stage: Stage, type: Conversation['type']): Conversation {
	const { organization } = stage.simulator;
	const conversation = conversationOf(stage, type);
	const time = new Date(Date.now() - 3_600_000).toISOString();
	organization.items.push(newItem(organization, conversation, time, { text: 'Hello?' }));
	Object.assign(conversation, { lastMessageAt: time, archived: false });
	return conversation;
}

export const conversationJobs: Job[] = [
	{
		name: 'Conversation: Get Many',
		perform: async (stage) =>
			await stage.run({
				resource: 'conversation',
				operation: 'getAll',
				returnAll: true,
				simplify: false,
			}),
		mistakesIn({ items }, { simulator }) {
			const { conversations } = simulator.organization;
			const titles = new Set(items.map(({ json }) => json.title));
			return mistakes({
				[`${items.length} of ${conversations.length}`]: items.length !== conversations.length,
				'one is missing': conversations.some(({ title }) => !titles.has(title)),
			});
		},
	},
	{
		name: 'Conversation: Update',
		perform: async (stage) =>
			await stage.run({
				resource: 'conversation',
				operation: 'update',
				conversationId: byId(patientWrites(stage, 'phone').id),
				updateFields: { archived: true, addTagIds: ['Variant Tag'] },
				simplify: false,
			}),
		mistakesIn({ items }, stage) {
			const conversation = conversationOf(stage, 'phone');
			return mistakes({
				'it was not archived': !conversation.archived,
				'it was not tagged': !conversation.tags.some(({ value }) => value === 'Variant Tag'),
				'the output is not the conversation': items[0]?.json.title !== conversation.title,
			});
		},
	},
	{
		name: 'Conversation: Get Many That Need a Reply',
		async perform(stage) {
			patientWrites(stage, 'phone');
			patientWrites(stage, 'secure');
			return await stage.run({
				resource: 'conversation',
				operation: 'getNeedingReply',
				waitingMinutes: 30,
				returnAll: true,
				simplify: false,
			});
		},
		mistakesIn({ items }, stage) {
			const titles = items.map(({ json }) => json.title);
			return mistakes({
				'the patient who wrote a text is left out': !titles.includes(
					conversationOf(stage, 'phone').title,
				),
				'the patient who wrote a secure message is left out': !titles.includes(
					conversationOf(stage, 'secure').title,
				),
				'somebody does not wait for 50 to 70 minutes': items
					.filter(({ json }) => json.title === conversationOf(stage, 'phone').title)
					.some(
						({ json }) => !(Number(json.waitingMinutes) > 50 && Number(json.waitingMinutes) < 70),
					),
			});
		},
	},
	{
		name: 'Conversation Item: Get Many',
		perform: async (stage) =>
			await stage.run({
				resource: 'conversationItem',
				operation: 'getAll',
				conversationId: byId(stage.simulator.organization.conversations[1].id),
				returnAll: true,
			}),
		mistakesIn({ items }, { simulator }) {
			const { conversations, items: all } = simulator.organization;
			const { length } = all.filter(({ conversationId }) => conversationId === conversations[1].id);
			return mistakes({ [`${items.length} of ${length} items`]: items.length !== length });
		},
	},
	{
		name: 'Conversation Item: Download Files',
		async perform(stage) {
			const { organization } = stage.simulator;
			const data = storedFile(organization, 'application/pdf', Buffer.from('the referral'));
			const id = itemWithAttachments(organization, [{ type: 'document', title: 'a.pdf', data }]);
			return await stage.run({
				resource: 'conversationItem',
				operation: 'download',
				conversationItemId: byId(id),
			});
		},
		mistakesIn: ({ items }) =>
			mistakes({
				'the file is missing':
					Object.values(items[0]?.binary ?? {})[0]?.data !==
					Buffer.from('the referral').toString('base64'),
			}),
	},
	{
		name: 'Message: Send, on the line chosen from the list',
		async perform(stage) {
			const { results } = await runListSearch('searchInternalEndpoints', stage.editor());
			const line = results.find(({ name }) => name.includes('Main') || name.includes('206'));
			return await stage.run({
				resource: 'message',
				operation: 'send',
				sendTo: 'phoneOrEmail',
				phoneOrEmail: '(206) 555-0177',
				internalEndpointId: { __rl: true, mode: 'list', value: line?.value },
				text,
			});
		},
		mistakesIn: (_outcome, { simulator }) =>
			mistakes({
				'nothing was sent': !simulator.organization.items.some((item) => item.text === text),
			}),
		harmIn: ({ simulator }) =>
			mistakes({
				'the patient got it twice':
					simulator.organization.items.filter((item) => item.text === text).length > 1,
			}),
	},
	{
		name: 'Contact: Update, with a tag chosen from the list',
		async perform(stage) {
			const tags = await runLoadOptions('getContactTags', stage.editor());
			return await stage.run({
				resource: 'contact',
				operation: 'update',
				contactId: byId(editableContact(stage.simulator.organization).id),
				updateFields: {
					addTagIds: [tags.find(({ name }) => /^medicare$/i.test(name.trim()))?.value],
				},
			});
		},
		mistakesIn: (_outcome, { simulator }) =>
			mistakes({
				'the contact is not tagged': !editableContact(simulator.organization).tags.some(
					({ value }) => value === 'Medicare',
				),
			}),
		harmIn: ({ simulator }) => {
			const { contactTags } = simulator.organization;
			return mistakes({
				'a tag was created': contactTags.some(({ value }) => /tag|\d{4}/i.test(value)),
			});
		},
	},
	{
		name: 'Member: Get',
		perform: async ({ run, simulator }) =>
			await run({
				resource: 'member',
				operation: 'get',
				memberId: byId(simulator.organization.members[0].id),
				simplify: false,
			}),
		mistakesIn: ({ items }, { simulator }) =>
			mistakes({
				'it is not the member':
					(items[0]?.json.displayName ?? items[0]?.json.name) !==
					nameOf(simulator.organization.members[0]),
			}),
	},
	{
		name: 'Transcription: Get',
		async perform({ run, simulator }) {
			const { transcriptions } = simulator.organization;
			return await run({
				resource: 'transcription',
				operation: 'get',
				transcriptionId: byId(transcriptions[0]?.id),
			});
		},
		mistakesIn: ({ items }) =>
			mistakes({ 'it has no status': items[0]?.json.status === undefined }),
	},
	{
		name: 'Organization: Get',
		perform: async ({ run }) => await run({ resource: 'organization', operation: 'get' }),
		mistakesIn: ({ items }, { simulator }) =>
			mistakes({
				'it is not the organization':
					items[0]?.json.id !== simulator.organization.id &&
					items[0]?.json.name !== simulator.organization.name,
			}),
	},
	{
		name: 'Custom API Call: a list',
		perform: async ({ run }) =>
			await run({
				resource: 'customApiCall',
				operation: 'call',
				method: 'GET',
				path: '/internalendpoints',
			}),
		mistakesIn: ({ items }) => mistakes({ 'there is no answer': items.length === 0 }),
	},
];
