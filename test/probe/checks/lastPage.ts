import { idOf, objectOf, type JsonObject } from '../calls/Answer';
import type { Check } from '../Check';
import { recordsOf } from '../reading/records';
import { Seen } from '../report/Seen';

const pagesToRead = 4;
const mostPages = 8;

export const lastPage: Check = {
	name: 'last-page',
	assumption: 'The last page has hasMore: false and no token; totalCount is the number of records',
	nodeDoes:
		'Ends there. A repeated or missing token before that is an error, unless totalCount shows that all are there.',
	async look({ spruce }) {
		const all = await spruce.read('/organization/members');
		const total = Number(objectOf(all.body).totalCount ?? recordsOf(all, 'members').length);
		// The smallest page of members is 2.
		const pageSize = Math.min(500, Math.max(2, Math.ceil(total / pagesToRead)));
		const ids = new Set<string | undefined>();
		const tokens = new Set<unknown>();
		let query: Record<string, string | number> = { pageSize };
		let body: JsonObject = {};
		let pages = 0;
		let emptyPages = 0;
		while (pages < mostPages) {
			const answer = await spruce.read('/organization/members', query);
			const records = recordsOf(answer, 'members');
			records.forEach((record) => ids.add(idOf(record)));
			body = objectOf(answer.body);
			pages += 1;
			if (records.length === 0) emptyPages += 1;
			const { hasMore, paginationToken: token } = body;
			if (hasMore !== true || typeof token !== 'string' || tokens.has(token)) break;
			tokens.add(token);
			query = { pageSize, paginationToken: token };
		}
		const hasMore = typeof body.hasMore === 'boolean' ? body.hasMore : Seen.kindOf(body.hasMore);
		return {
			seen: Seen.say`${pages} pages of members, ${emptyPages} empty; last: hasMore ${hasMore}, token ${Seen.kindOf(body.paginationToken)}; ${ids.size} records, totalCount ${Seen.kindOf(body.totalCount)}, exact: ${body.totalCount === ids.size}`,
			isUsual: body.hasMore === false && body.totalCount === ids.size,
		};
	},
};
