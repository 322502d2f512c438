// Written by `gulp resources` from the folders beside it. Do not edit.
import type { Resource } from '../framework/resource';
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
import conversationCreate from './conversation/create';
import conversationGet from './conversation/get';
import conversationGetAll from './conversation/getAll';
import conversationUpdate from './conversation/update';
import conversation from './conversation/resource';
import conversationItemGet from './conversationItem/get';
import conversationItemGetAll from './conversationItem/getAll';
import conversationItem from './conversationItem/resource';
import conversationTagCreate from './conversationTag/create';
import conversationTagGetAll from './conversationTag/getAll';
import conversationTag from './conversationTag/resource';
import integrationLinkCreate from './integrationLink/create';
import integrationLinkDelete from './integrationLink/delete';
import integrationLinkGetAll from './integrationLink/getAll';
import integrationLink from './integrationLink/resource';
import messagePost from './message/post';
import message from './message/resource';
import organizationGet from './organization/get';
import organization from './organization/resource';
import rateLimitGet from './rateLimit/get';
import rateLimit from './rateLimit/resource';

/** Every resource with its operations. */
export const resources: readonly Resource[] = [
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
	{
		...contactField,
		operations: [contactFieldCreate, contactFieldGetAll],
	},
	{
		...contactTag,
		operations: [contactTagCreate, contactTagGetAll],
	},
	{
		...conversation,
		operations: [conversationCreate, conversationGet, conversationGetAll, conversationUpdate],
	},
	{
		...conversationItem,
		operations: [conversationItemGet, conversationItemGetAll],
	},
	{
		...conversationTag,
		operations: [conversationTagCreate, conversationTagGetAll],
	},
	{
		...integrationLink,
		operations: [integrationLinkCreate, integrationLinkDelete, integrationLinkGetAll],
	},
	{
		...message,
		operations: [messagePost],
	},
	{
		...organization,
		operations: [organizationGet],
	},
	{
		...rateLimit,
		operations: [rateLimitGet],
	},
];
