import type { Field } from '../../framework/declare/field';
import { attachments, author, keepArchived } from './messageOptions';
import { savedMessageId } from '../ids/savedMessageId';

/**
 * The question. n8n's human review of AI tools fills in the parameters `message` and `responseType` of
 * any operation `sendAndWait` (2.41.1, tool-generation/hitl-tools).
 */
export const question = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. See you tomorrow at 9:00? Reply YES or NO.',
	description: 'Say how to reply',
} as const satisfies Field;

/** How the reply is read, and for how long it is awaited. */
export const replyFields = [
	{
		displayName: 'Reply Type',
		name: 'responseType',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Any Text',
				value: 'freeText',
				description: 'The first message that comes back is the reply',
			},
			{
				name: 'Yes or No',
				value: 'approval',
				description: 'The first message that means yes or no is the reply',
			},
		],
		default: 'approval',
		description: 'What counts as a reply',
	},
	{
		displayName: 'Limit Wait Time (Hours)',
		name: 'limitWaitHours',
		type: 'number',
		default: 24,
		required: true,
		description: 'Goes on with "replied": false after this time. At most 168, which is seven days.',
	},
] as const satisfies readonly Field[];

const ifYesOrNo = { show: { '/responseType': ['approval'] } } as const;

/** The options of a question. */
export const replyOptions = [
	attachments,
	author,
	{
		displayName: 'If Unclear',
		name: 'ifUnclear',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Go On Waiting', value: 'keepWaiting' },
			{ name: 'Continue With "approved": Null', value: 'resume' },
		],
		default: 'keepWaiting',
		description: 'What to do with a reply that is neither yes nor no, or both',
		displayOptions: ifYesOrNo,
	},
	keepArchived,
	{
		displayName: 'Only These Members or Numbers',
		name: 'onlyFrom',
		type: 'string',
		typeOptions: { isTextList: true },
		default: '',
		placeholder: 'e.g. Dana Lee, (206) 555-1234',
		description:
			'Who may answer, separated by commas: teammates by name or ID, and phone numbers. Others are ignored.',
	},
	savedMessageId,
	{
		displayName: 'Words for No',
		name: 'noWords',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. R, reschedule',
		description: "Separated by commas, besides no, nope, can't and the like",
		displayOptions: ifYesOrNo,
	},
	{
		displayName: 'Words for Yes',
		name: 'yesWords',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. C, confirm',
		description: 'Separated by commas, besides yes, ok, sure and the like',
		displayOptions: ifYesOrNo,
	},
] as const satisfies readonly Field[];
