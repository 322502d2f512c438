import { nextTokenIn } from './nextTokenIn';
import type { Page } from './page';
import type { FetchPage } from './pagination';

/**
 * Fetches a page, and hands on the text of the answer before it is parsed; parsing waits until
 * `onText` is done.
 */
export type FetchEarly = (
	paginationToken: string | undefined,
	onText?: (text: string) => Promise<void>,
) => Promise<Page>;

/** Parsing occupies the process, so it waits for the next request to leave: a turn to connect, one to send. */
const turnMs = 1;

/**
 * Fetches the pages of a listing that is read to its end, and asks for the next one as soon as its
 * token has arrived: while a page is parsed and taken, the next one is on its way. Never more than
 * one, and none for a token that was asked for before.
 *
 * @param wait not that of the runtime: it goes by the clock, which may be set back meanwhile
 */
export function readAhead(fetchPage: FetchEarly, wait: (ms: number) => Promise<void>): FetchPage {
	const asked = new Set<string>();
	let coming: { token: string; page: Promise<Page> } | undefined;
	const askForNext = async (text: string) => {
		const token = nextTokenIn(text);
		if (token === undefined || coming !== undefined || asked.has(token)) return;
		const page = request(token);
		// A failure is told when the page is asked for.
		page.catch(() => undefined);
		coming = { token, page };
		await wait(turnMs);
		await wait(turnMs);
	};
	const request = async (token: string): Promise<Page> => {
		asked.add(token);
		return await fetchPage(token, askForNext);
	};
	return async (token) => {
		// Before the first answer the rate limit may be unknown, and a second call would wait for it.
		if (token === undefined) return await fetchPage(token);
		const early = coming;
		coming = undefined;
		return await (early?.token === token ? early.page : request(token));
	};
}
