import type { INodeListSearchResult } from 'n8n-workflow';
import { SpruceHealth } from '../../../nodes/SpruceHealth/SpruceHealth.node';
import { loadOptionsContext, type EditorState } from './loadOptionsContext';

type ListSearchName = keyof SpruceHealth['methods']['listSearch'];

interface ListSearchOptions extends EditorState {
	/** What the user typed into the search box. */
	filter?: string;
	/** What the page before gave for the next one. */
	paginationToken?: string;
}

/** Fills a resource locator's list as the editor does. */
export async function runListSearch(
	name: ListSearchName,
	{ filter, paginationToken, ...state }: ListSearchOptions,
): Promise<INodeListSearchResult> {
	const search = new SpruceHealth().methods.listSearch[name];
	return await search.call(loadOptionsContext(state), filter, paginationToken);
}
