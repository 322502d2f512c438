import { questionDestinationFields } from '../../fields/message/destinationFields';
import { question, replyFields, replyOptions } from '../../fields/message/replyFields';
import { operation } from '../../framework/declare/operation';
import { draftMessage, textOfDraft } from '../../steps/messages/draftMessage';
import { questionRoute } from '../../steps/messages/question/questionRoute';
import { whoMayAnswer } from '../../steps/messages/question/whoMayAnswer';
import { askAndWait } from '../../waiting/askAndWait';
import { replySettings } from '../../waiting/ReplySettings';
import { waitDeadline } from '../../waiting/waitLimit';

const forMany = 'the example workflows "Ask everybody", "Ask one patient" and "Route answers"';

/**
 * Asks a question, waits for up to 7 days, and goes on with the reply. `replied` is true when a
 * reply has come, and false when none came in time. With **Reply Type** _Yes or No_,
 * `data.approved` is true or false.
 *
 * It takes one item at a time, and needs an n8n that Spruce can reach. For many patients, see [Ask
 * patients](docs/asking.md).
 */
export default operation({
	name: 'Send and Wait for Reply',
	value: 'sendAndWait',
	action: 'Send a message and wait for the reply',
	description: 'Ask by text, email or secure message, and go on with the reply',
	access: 'write',
	waiting: { forMany },
	operationIds: [
		'PostMessageFromEndpoint',
		'PostConversationMessage',
		'Conversation',
		'Contact',
		'InternalEndpoints',
		'UploadMedia',
		'ListSavedMessages',
		'ContactConversations',
		'ListConversations',
		'ConversationItems',
		'OrganizationMembers',
		'ListWebhookEndpoints',
		'CreateWebhookEndpoint',
	],
	fields: [
		...questionDestinationFields,
		question,
		...replyFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: replyOptions,
		},
	],
	async run({ client, params, binary, execution, hint }) {
		const deadline = waitDeadline(params.limitWaitHours, Date.now());
		const settings = replySettings(params);
		const { message: text, options } = params;
		const draft = await draftMessage(client, binary, { text, ...options }, question.displayName);
		const only = await whoMayAnswer(client, options.onlyFrom);
		const route = await questionRoute(client, params, options.onlyFrom !== undefined);
		return await askAndWait(client, execution, {
			route,
			only,
			settings,
			deadline,
			forMany,
			text: textOfDraft(draft),
			send: async () => await route.send(draft, hint),
		});
	},
});
