// Written by `gulp resources` from the folders beside it. Do not edit.
import type { Resource } from '../framework/resource';
import contactCreate from './contact/create';
import contactDelete from './contact/delete';
import contactGet from './contact/get';
import contactGetAll from './contact/getAll';
import contactSearch from './contact/search';
import contactUpdate from './contact/update';
import contact from './contact/resource';
import conversationCreate from './conversation/create';
import conversationGet from './conversation/get';
import conversationGetAll from './conversation/getAll';
import conversationUpdate from './conversation/update';
import conversation from './conversation/resource';
import conversationItemGet from './conversationItem/get';
import conversationItemGetAll from './conversationItem/getAll';
import conversationItem from './conversationItem/resource';
import messagePost from './message/post';
import messageSend from './message/send';
import message from './message/resource';
import organizationGet from './organization/get';
import organization from './organization/resource';
import rateLimitGet from './rateLimit/get';
import rateLimit from './rateLimit/resource';
import scheduledMessageCreate from './scheduledMessage/create';
import scheduledMessage from './scheduledMessage/resource';

/** Every resource with its operations. */
export const resources: readonly Resource[] = [
	{
		...contact,
		operations: [
			contactCreate,
			contactDelete,
			contactGet,
			contactGetAll,
			contactSearch,
			contactUpdate,
		],
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
		...message,
		operations: [messagePost, messageSend],
	},
	{
		...organization,
		operations: [organizationGet],
	},
	{
		...rateLimit,
		operations: [rateLimitGet],
	},
	{
		...scheduledMessage,
		operations: [scheduledMessageCreate],
	},
];
