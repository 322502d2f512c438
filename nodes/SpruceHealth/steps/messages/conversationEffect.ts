import type { IDataObject } from 'n8n-workflow';
import type { SpruceClient } from '../../client/SpruceClient';
import type { Effect } from '../../client/writes/Effect';
import { isSameSet } from '../../values/isSameSet';
import { objectsIn, valuesOf } from '../../values/jsonObject';
import { path } from '../../values/path';
import { unwrap } from '../../values/unwrap';
import { plain } from '../../values/text/plain';

/** Bounds the reading. Far fewer conversations begin in a day. */
const mostRecent = 1_000;

/** What a new conversation has. */
export interface NewConversation {
	type: string;
	/** Blank where Spruce makes one up. */
	title: string;
	/** The patients in it; none in a note. */
	contactIds: readonly string[];
}

/** The effect of creating a conversation: it is among the latest. */
export function conversationEffect(client: SpruceClient, wanted: NewConversation): Effect {
	return {
		name: 'the conversation',
		isOutput: true,
		find: async ({ id, since, isOfAnother, mayDiffer }) => {
			if (id !== undefined) {
				return unwrap(await client.get(path`/conversations/${id}`), 'conversation');
			}
			const recent = await client.list('/conversations', 'conversations', {
				keepPartial: false,
				limit: mostRecent,
				largestPage: 200,
				query: { orderBy: 'created' },
				firstPageQuery: { startFrom: new Date(since).toISOString() },
			});
			const found = recent.filter((one) => !isOfAnother(one.id) && isWanted(one, wanted));
			// Notes without a title of their own look all the same.
			const isTold = wanted.title !== '' || wanted.contactIds.length > 0;
			if (found.length === 1 && isTold) return found[0];
			const mayBeElsewhere = mayDiffer || recent.length === mostRecent;
			return found.length > 0 || mayBeElsewhere ? 'unclear' : 'none';
		},
	};
}

function isWanted(
	{ type, title, externalParticipants }: IDataObject,
	{ type: wantedType, title: wantedTitle, contactIds }: NewConversation,
): boolean {
	return (
		String(type).toLowerCase() === wantedType &&
		(wantedTitle === '' || plain(title) === plain(wantedTitle)) &&
		isSameSet(valuesOf(objectsIn(externalParticipants), 'contact'), contactIds)
	);
}
