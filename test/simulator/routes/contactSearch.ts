import { createHash } from 'node:crypto';
import { answerPage } from '../serving/answerPage';
import { Input } from '../serving/Input';
import type { Operation } from '../serving/Operation';
import { readContactFilters } from '../organization/contacts/contactFilters';
import { relevanceOf } from '../organization/contacts/relevanceOf';

const highestRelevance = 9999;

/** Searching contacts. */
export const contactSearch: Operation[] = [
	{
		operationId: 'SearchContacts',
		method: 'POST',
		path: '/contacts/search',
		lists: 'contacts',
		isPaged: true,
		handle(call) {
			const input = Input.of(call.body);
			const freeText = input.text('freeText') ?? '';
			const structured = input.object('structured');
			const fits = structured && readContactFilters(structured, new Date(call.now));
			const wanted = JSON.stringify(call.body);
			const rank = new Map<string, number>();
			const found = call.organization.contacts.filter((contact) => {
				if (fits && !fits(contact)) return false;
				if (!freeText.trim()) return true;
				const relevance = relevanceOf(contact, freeText);
				rank.set(contact.id, highestRelevance - relevance);
				return relevance > 0;
			});
			return answerPage(call, found, {
				listing: `search ${createHash('sha256').update(wanted).digest('base64')}`,
				property: 'contacts',
				keysOf: ({ id }) => [String(rank.get(id) ?? 0).padStart(4, '0'), id],
				largestPage: 500,
				extra: { totalCountRelation: 'eq' },
			});
		},
	},
];
