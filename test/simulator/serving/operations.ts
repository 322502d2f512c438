import type { Operation } from './Operation';
import { contacts } from '../routes/contacts';
import { contactSearch } from '../routes/contactSearch';
import { conversationCreation } from '../routes/conversationCreation';
import { conversationItems } from '../routes/conversationItems';
import { conversations } from '../routes/conversations';
import { integrationLinks } from '../routes/integrationLinks';
import { invites } from '../routes/invites';
import { media } from '../routes/media';
import { organization } from '../routes/organization';
import { scheduledMessages } from '../routes/scheduledMessages';
import { sending } from '../routes/sending';
import { tagsAndFields } from '../routes/tagsAndFields';
import { transcriptions } from '../routes/transcriptions';
import { webhooks } from '../routes/webhooks';

/** Every operation that the simulator knows: all of the OpenAPI. */
export const operations: Operation[] = [
	...contacts,
	...contactSearch,
	...tagsAndFields,
	...integrationLinks,
	...invites,
	...conversations,
	...conversationCreation,
	...conversationItems,
	...scheduledMessages,
	...sending,
	...media,
	...transcriptions,
	...organization,
	...webhooks,
];
