// Written by `gulp resources` from the folders beside it. Do not edit.
import type { Resource } from '../framework/declare/resource';
import callCreate from './call/create';
import call from './call/resource';
import contactCreate from './contact/create';
import contactDelete from './contact/delete';
import contactGet from './contact/get';
import contactGetAll from './contact/getAll';
import contactGetConversations from './contact/getConversations';
import contactInvite from './contact/invite';
import contactSearch from './contact/search';
import contactUpdate from './contact/update';
import contactUpsert from './contact/upsert';
import contact from './contact/resource';
import contactFieldCreate from './contactField/create';
import contactFieldGetAll from './contactField/getAll';
import contactField from './contactField/resource';
import contactTagCreate from './contactTag/create';
import contactTagGetAll from './contactTag/getAll';
import contactTag from './contactTag/resource';
import conversationAddTags from './conversation/addTags';
import conversationArchive from './conversation/archive';
import conversationAssign from './conversation/assign';
import conversationCreate from './conversation/create';
import conversationGet from './conversation/get';
import conversationGetAll from './conversation/getAll';
import conversationGetNeedingReply from './conversation/getNeedingReply';
import conversationRemoveTags from './conversation/removeTags';
import conversationUpdate from './conversation/update';
import conversation from './conversation/resource';
import conversationItemDelete from './conversationItem/delete';
import conversationItemDownload from './conversationItem/download';
import conversationItemGet from './conversationItem/get';
import conversationItemGetAll from './conversationItem/getAll';
import conversationItem from './conversationItem/resource';
import conversationTagCreate from './conversationTag/create';
import conversationTagGetAll from './conversationTag/getAll';
import conversationTag from './conversationTag/resource';
import customApiCallCall from './customApiCall/call';
import customApiCall from './customApiCall/resource';
import integrationLinkCreate from './integrationLink/create';
import integrationLinkDelete from './integrationLink/delete';
import integrationLinkGetAll from './integrationLink/getAll';
import integrationLink from './integrationLink/resource';
import internalEndpointGetAll from './internalEndpoint/getAll';
import internalEndpoint from './internalEndpoint/resource';
import mediaUpload from './media/upload';
import media from './media/resource';
import memberGet from './member/get';
import memberGetAll from './member/getAll';
import member from './member/resource';
import messageAddNote from './message/addNote';
import messagePost from './message/post';
import messageSend from './message/send';
import messageSendAndWait from './message/sendAndWait';
import message from './message/resource';
import organizationGet from './organization/get';
import organization from './organization/resource';
import phoneLineGet from './phoneLine/get';
import phoneLineGetAll from './phoneLine/getAll';
import phoneLine from './phoneLine/resource';
import rateLimitGet from './rateLimit/get';
import rateLimit from './rateLimit/resource';
import savedMessageGetAll from './savedMessage/getAll';
import savedMessage from './savedMessage/resource';
import scheduledMessageCreate from './scheduledMessage/create';
import scheduledMessageCreateNote from './scheduledMessage/createNote';
import scheduledMessageDelete from './scheduledMessage/delete';
import scheduledMessageGetAll from './scheduledMessage/getAll';
import scheduledMessage from './scheduledMessage/resource';
import teamGetMembers from './team/getMembers';
import team from './team/resource';
import transcriptionGet from './transcription/get';
import transcription from './transcription/resource';
import webhookEndpointCreate from './webhookEndpoint/create';
import webhookEndpointDelete from './webhookEndpoint/delete';
import webhookEndpointGet from './webhookEndpoint/get';
import webhookEndpointGetAll from './webhookEndpoint/getAll';
import webhookEndpointGetEvents from './webhookEndpoint/getEvents';
import webhookEndpointSetPaused from './webhookEndpoint/setPaused';
import webhookEndpoint from './webhookEndpoint/resource';

/** Every resource with its operations. */
export const resources: readonly Resource[] = [
	{ ...call, operations: [callCreate] },
	{
		...contact,
		operations: [
			contactCreate,
			contactDelete,
			contactGet,
			contactGetAll,
			contactGetConversations,
			contactInvite,
			contactSearch,
			contactUpdate,
			contactUpsert,
		],
	},
	{ ...contactField, operations: [contactFieldCreate, contactFieldGetAll] },
	{ ...contactTag, operations: [contactTagCreate, contactTagGetAll] },
	{
		...conversation,
		operations: [
			conversationAddTags,
			conversationArchive,
			conversationAssign,
			conversationCreate,
			conversationGet,
			conversationGetAll,
			conversationGetNeedingReply,
			conversationRemoveTags,
			conversationUpdate,
		],
	},
	{
		...conversationItem,
		operations: [
			conversationItemDelete,
			conversationItemDownload,
			conversationItemGet,
			conversationItemGetAll,
		],
	},
	{ ...conversationTag, operations: [conversationTagCreate, conversationTagGetAll] },
	{ ...customApiCall, operations: [customApiCallCall] },
	{
		...integrationLink,
		operations: [integrationLinkCreate, integrationLinkDelete, integrationLinkGetAll],
	},
	{ ...internalEndpoint, operations: [internalEndpointGetAll] },
	{ ...media, operations: [mediaUpload] },
	{ ...member, operations: [memberGet, memberGetAll] },
	{ ...message, operations: [messageAddNote, messagePost, messageSend, messageSendAndWait] },
	{ ...organization, operations: [organizationGet] },
	{ ...phoneLine, operations: [phoneLineGet, phoneLineGetAll] },
	{ ...rateLimit, operations: [rateLimitGet] },
	{ ...savedMessage, operations: [savedMessageGetAll] },
	{
		...scheduledMessage,
		operations: [
			scheduledMessageCreate,
			scheduledMessageCreateNote,
			scheduledMessageDelete,
			scheduledMessageGetAll,
		],
	},
	{ ...team, operations: [teamGetMembers] },
	{ ...transcription, operations: [transcriptionGet] },
	{
		...webhookEndpoint,
		operations: [
			webhookEndpointCreate,
			webhookEndpointDelete,
			webhookEndpointGet,
			webhookEndpointGetAll,
			webhookEndpointGetEvents,
			webhookEndpointSetPaused,
		],
	},
];
