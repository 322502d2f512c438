import { isJsonObject } from '../../../nodes/SpruceHealth/values/jsonObject';
import type { Incoming, Reading } from '../Reading';
import { without, type Json } from './bend';

/** Small, so that each listing has several pages. */
const pageSize = '7';

/** The property that holds the records of a page. */
function listIn(body: Json): string {
	return Object.keys(body).find((name) => Array.isArray(body[name])) ?? '';
}

const isPaged = (body: Json) => 'hasMore' in body;

/** Cuts listings into small pages and changes each of them. */
function pages(
	change: (page: Json, request: Incoming, list: string) => unknown,
	tokenIn: (request: Incoming) => string | undefined = ({ query }) => query.paginationToken,
): Reading['play'] {
	return () => async (request, pass) => {
		const query = { ...request.query };
		const token = tokenIn(request);
		const isListing = request.operationId?.match(/^(List|Search|Conversation(s|Items)$)/) !== null;
		if (isListing && 'pageSize' in request.query) query.pageSize = pageSize;
		if (token !== undefined) query.paginationToken = token;
		const answer = await pass({ ...request, query });
		if (answer.status >= 300 || !isJsonObject(answer.body)) return answer;
		const body = answer.body as Json;
		return isPaged(body) ? { ...answer, body: change(body, request, listIn(body)) } : answer;
	};
}

/** The same page with another name for the token. */
function tokenNamed(name: string): Reading['play'] {
	return pages(({ paginationToken, ...page }) => ({
		...page,
		...(paginationToken !== undefined && { [name]: paginationToken }),
	}));
}

/** The same page with the list under another name. */
function listNamed(name: string): Reading['play'] {
	return pages((page, _request, list) => {
		const { [list]: records, ...others } = page;
		return { ...others, [name]: records };
	});
}

/** Numbers instead of the tokens of the simulator. */
function numbered(): Reading['play'] {
	return () => {
		const tokens: string[] = [];
		const play = pages(
			({ paginationToken, ...page }) => {
				if (paginationToken === undefined) return page;
				tokens.push(String(paginationToken));
				return { ...page, paginationToken: tokens.length };
			},
			({ query }) => tokens[Number(query.paginationToken) - 1],
		);
		return (play as NonNullable<Reading['play']>)();
	};
}

function withoutMore(page: Json): Json {
	return without(page, 'hasMore');
}

export const listingReadings: Reading[] = [
	{ name: 'pages are smaller than asked for', play: pages((page) => page) },
	{ name: 'hasMore is missing', play: pages(withoutMore) },
	{
		name: 'hasMore is missing, and the last page has an empty token',
		play: pages((page) => ({ paginationToken: '', ...withoutMore(page) })),
	},
	{
		name: 'hasMore is missing, and the last page has a null token',
		play: pages((page) => ({ paginationToken: null, ...withoutMore(page) })),
	},
	{
		name: 'hasMore is a text',
		play: pages((page) => ({ ...page, hasMore: String(page.hasMore) })),
	},
	{
		name: 'hasMore is True or False',
		play: pages((page) => ({ ...page, hasMore: page.hasMore === true ? 'True' : 'False' })),
	},
	{
		name: 'hasMore is 1 or 0',
		play: pages((page) => ({ ...page, hasMore: Number(page.hasMore) })),
	},
	{
		name: 'hasMore is has_more',
		play: pages(({ hasMore, ...page }) => ({ ...page, has_more: hasMore })),
	},
	{
		name: 'the last page has a null token',
		play: pages((page) => ({ paginationToken: null, ...page })),
	},
	{ name: 'a token is a number', play: numbered() },
	{ name: 'the token is nextPageToken', play: tokenNamed('nextPageToken') },
	{ name: 'the token is next_page_token', play: tokenNamed('next_page_token') },
	{ name: 'the token is pagination_token', play: tokenNamed('pagination_token') },
	{ name: 'the token is nextToken', play: tokenNamed('nextToken') },
	{ name: 'the token is nextCursor', play: tokenNamed('nextCursor') },
	{ name: 'the token is cursor', play: tokenNamed('cursor') },
	{
		name: 'the token is in pagination',
		play: pages(({ hasMore, paginationToken, ...page }) => ({
			...page,
			pagination: { hasMore, paginationToken },
		})),
	},
	{
		name: 'the token is in meta',
		play: pages(({ hasMore, paginationToken, totalCount, ...page }) => ({
			...page,
			meta: { hasMore, paginationToken, totalCount },
		})),
	},
	{ name: 'the list is data', play: listNamed('data') },
	{ name: 'the list is items', play: listNamed('items') },
	{ name: 'the list is results', play: listNamed('results') },
	{
		name: 'the list is in data',
		play: pages((page, _request, list) => {
			const { [list]: records, ...others } = page;
			return { ...others, data: { [list]: records } };
		}),
	},
	{ name: 'the whole page is in data', play: pages((page) => ({ data: page })) },
	{
		name: 'the list has the name in snake case',
		play: pages((page, _request, list) => {
			const { [list]: records, ...others } = page;
			const name = list.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
			return { ...others, [name]: records };
		}),
	},
	{
		name: 'the count is a text',
		play: pages((page) => ({ ...page, totalCount: String(page.totalCount) })),
	},
	{
		name: 'there is no count',
		play: pages((page) => without(page, 'totalCount')),
	},
	{ name: 'the count is 0', play: pages((page) => ({ ...page, totalCount: 0 })) },
	{
		name: 'the count is a lower bound',
		play: pages((page) => ({ ...page, totalCount: 1, totalCountRelation: 'gte' })),
	},
	{
		name: 'an empty list is null',
		play: pages((page, _request, list) =>
			(page[list] as unknown[]).length === 0 ? { ...page, [list]: null } : page,
		),
	},
	{
		name: 'an empty list is left out',
		play: pages((page, _request, list) => {
			const { [list]: records, ...others } = page;
			return (records as unknown[]).length === 0 ? others : page;
		}),
	},
	{
		name: 'the last page has a token beside hasMore false',
		play: pages((page) => ({ paginationToken: 'the-end', ...page })),
	},
	{
		name: 'a record comes on two pages',
		play: () => {
			let last: unknown;
			const play = pages((page, request, list) => {
				const records = page[list] as unknown[];
				const before =
					last === undefined || request.query.paginationToken === undefined ? [] : [last];
				last = records.at(-1);
				return { ...page, [list]: [...before, ...records] };
			}) as NonNullable<Reading['play']>;
			return play();
		},
	},
];
