import { jsonIn } from '../wire/jsonIn';
import { isJsonObject } from '../../values/jsonObject';
import { pageIn } from './page';

/** What is looked at. Spruce's paging properties are shorter. */
const endLength = 4_000;

/**
 * Names with a text, a number or a word each, up to the end. Without a bracket between them, the last
 * one closes the page itself, so that the names are the page's own.
 */
const lastProperties = /(?:,"\w+":(?:"(?:[^"\\]|\\.)*"|[\w.+-]+))+\}\s*$/;

/**
 * The token of the next page, read from the end of a page's text: long before the page is parsed.
 * Undefined unless the page says that there is more.
 */
export function nextTokenIn(text: string): string | undefined {
	const [properties = ''] = lastProperties.exec(text.slice(-endLength)) ?? [];
	const paging = jsonIn(`{${properties.slice(1)}`);
	if (!isJsonObject(paging)) return undefined;
	const page = pageIn({ ...paging, data: [] }, 'data');
	return page?.hasMore === true ? page.token : undefined;
}
