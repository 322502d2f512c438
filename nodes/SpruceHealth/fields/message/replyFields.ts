import type { Field } from '../../framework/declare/field';
import { attachments, author } from './messageOptions';
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
	},
	{
		displayName: 'Limit Wait Time (Hours)',
		name: 'limitWaitHours',
		type: 'number',
		typeOptions: { numberPrecision: 2 },
		default: 24,
		required: true,
		description: 'Then it goes on with "replied": false. At most 168 (7 days).',
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
			{
				name: 'Go On Waiting',
				value: 'keepWaiting',
				description: 'Until a clear reply comes, or the time is over',
			},
			{
				name: 'Continue',
				value: 'resume',
				description: 'With "approved": null',
			},
		],
		default: 'keepWaiting',
		description: 'If a reply is neither yes nor no, or both',
		displayOptions: ifYesOrNo,
	},
	{
		displayName: 'Only These Members or Numbers',
		name: 'onlyFrom',
		type: 'string',
		typeOptions: { isTextList: true },
		default: '',
		placeholder: 'e.g. Dana Lee, (206) 555-1234',
		description: 'Who may answer, separated by commas: teammates by name or ID, and phone numbers',
	},
	savedMessageId,
	{
		displayName: 'Words for No',
		name: 'noWords',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. R, reschedule',
		description: 'Separated by commas, besides no and the like',
		displayOptions: ifYesOrNo,
	},
	{
		displayName: 'Words for Yes',
		name: 'yesWords',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. C, confirm',
		description: 'Separated by commas, besides yes, ok and the like',
		displayOptions: ifYesOrNo,
	},
] as const satisfies readonly Field[];
