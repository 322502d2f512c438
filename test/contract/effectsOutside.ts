import type { IDataObject } from 'n8n-workflow';

/** Where a test of the contract sends messages instead. */
export const tester = '+12065550172';

/**
 * The operations of Spruce by which somebody outside the practice gets something, each with whether a
 * request to it does that. An operation of the node that makes such a request names its `recipient`.
 */
export const reachesSomebody: Readonly<Record<string, (body: IDataObject) => boolean>> = {
	CreateConversation: ({ type }) => type !== 'note',
	PostConversationMessage: ({ internal }) => internal !== true,
	PostCreateProxyCall: () => true,
	PostMessageFromEndpoint: ({ destination }) =>
		(destination as IDataObject).smsOrEmailEndpoint !== tester,
	ScheduleConversationMessage: ({ message }) => (message as IDataObject).internal !== true,
	SendInvite: () => true,
};

/** The operations of Spruce that change something, or only look something up, within the practice. */
export const reachesNobody: readonly string[] = [
	'CreateContact',
	'CreateContactField',
	'CreateContactIntegrationLink',
	'CreateContactTag',
	'CreateConversationTag',
	'CreateWebhookEndpoint',
	'DeleteContact',
	'DeleteContactIntegrationLink',
	'DeleteConversationItem',
	'DeleteScheduledMessage',
	'DeleteWebhookEndpoint',
	'ModifyWebhookEndpointPaused',
	'SearchContacts',
	'UpdateContact',
	'UpdateConversation',
	'UploadMedia',
];

/** Every operation of Spruce of which it is known whom it reaches. */
export const knownReaches: readonly string[] = [...Object.keys(reachesSomebody), ...reachesNobody];
