import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/** Reads all entries of a pick list page by page, as the editor does when the user scrolls. */
export async function scrollToTheEnd(
	open: (filter?: string, paginationToken?: string) => Promise<INodeListSearchResult>,
	filter?: string,
): Promise<INodeListSearchItems[]> {
	const entries: INodeListSearchItems[] = [];
	for (let token: string | undefined, isFirst = true; isFirst || token; isFirst = false) {
		const page = await open(filter, token);
		entries.push(...page.results);
		token = page.paginationToken as string | undefined;
	}
	return entries;
}
