import type { IDataObject } from 'n8n-workflow';
import { recordsReadBefore } from '../../../nodes/SpruceHealth/client/errors/failureNotes';
import { type Page, pageIn } from '../../../nodes/SpruceHealth/client/reads/page';
import { gather, pages } from '../../../nodes/SpruceHealth/client/reads/pagination';
import { type FetchEarly, readAhead } from '../../../nodes/SpruceHealth/client/reads/readAhead';

type Reply = IDataObject | Error;

/** A listing whose pages come as texts that are parsed afterwards; says what happened in which order. */
function listingOf(replies: Record<string, Reply>) {
	const log: string[] = [];
	const fetchPage: FetchEarly = async (token = 'first', onText = async () => {}) => {
		log.push(`asked for ${token}`);
		await new Promise(setImmediate);
		const reply = replies[token];
		if (reply instanceof Error) throw reply;
		await onText(JSON.stringify(reply));
		log.push(`parsed ${token}`);
		return pageIn(reply, 'contacts') as Page;
	};
	const kind = { isUnfiltered: true, pageSize: 500 };
	const fetchAhead = readAhead(fetchPage, async () => await Promise.resolve());
	const read = async () =>
		(await gather(pages(fetchAhead, kind, () => new Error('incomplete')))).records;
	return { log, fetchAhead, read };
}

const page = (id: string, next?: string): IDataObject => ({
	contacts: [{ id }],
	hasMore: next !== undefined,
	paginationToken: next,
});

describe('a listing that is read to its end', () => {
	it('asks for the next page before the one that has arrived is parsed', async () => {
		const { log, read } = listingOf({
			first: page('a', '1'),
			'1': page('b', '2'),
			'2': page('c', '3'),
			'3': page('d'),
		});

		expect(await read()).toEqual(['a', 'b', 'c', 'd'].map((id) => ({ id })));
		expect(log.filter((line) => line.startsWith('asked'))).toEqual(
			['first', '1', '2', '3'].map((token) => `asked for ${token}`),
		);
		expect(log.indexOf('asked for 2')).toBeLessThan(log.indexOf('parsed 1'));
		expect(log.indexOf('asked for 3')).toBeLessThan(log.indexOf('parsed 2'));
	});

	it('has one page on its way at most', async () => {
		const { log, fetchAhead } = listingOf({
			'1': page('a', '2'),
			'2': page('b', '3'),
			'3': page('c', '4'),
			'4': page('d'),
		});

		await fetchAhead('1');
		// The text of the second page arrives before anybody takes that page.
		await new Promise((resolve) => setTimeout(resolve, 20));
		expect(log).toContain('parsed 2');
		expect(log).not.toContain('asked for 3');

		await fetchAhead('2');
		await fetchAhead('3');
		expect(log.filter((line) => line === 'asked for 3')).toHaveLength(1);
	});

	it('asks early for no token that was used before', async () => {
		const { log, read } = listingOf({ first: page('a', '1'), '1': page('b', '1') });

		await expect(read()).rejects.toThrow('incomplete');
		expect(log.filter((line) => line === 'asked for 1')).toHaveLength(2);
	});

	it('fails with the records before it where the page on its way fails', async () => {
		const failure = new Error('no answer');
		const { read } = listingOf({ first: page('a', '1'), '1': page('b', '2'), '2': failure });

		await expect(read()).rejects.toBe(failure);
		expect(recordsReadBefore(failure)).toEqual([{ id: 'a' }, { id: 'b' }]);
	});
});
