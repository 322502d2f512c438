import type { IDataObject } from 'n8n-workflow';
import { inOrderOfTime } from '../../../../nodes/SpruceHealth/trigger/polling/sources/inOrderOfTime';

/** Which records are passed on together. A record is named by its minute. */
async function passed(pages: number[][]): Promise<number[][]> {
	async function* listing(): AsyncGenerator<IDataObject[]> {
		yield* pages.map((page) => page.map((minute) => ({ minute })));
	}
	const timeOf = ({ minute }: IDataObject) =>
		new Date(Date.parse('2026-11-02T10:00:00Z') + Number(minute) * 60_000).toISOString();
	const given: number[][] = [];
	for await (const records of inOrderOfTime(listing(), timeOf)) {
		given.push(records.map(({ minute }) => Number(minute)));
	}
	return given;
}

describe('the pages of a listing by time', () => {
	it.each<[string, number[][], number[][]]>([
		[
			'come one by one if the oldest records come first',
			[[1, 1, 2], [3], [4]],
			[[1, 1, 2], [3], [4]],
		],
		['come together if the newest records come first', [[4, 3], [2], [1]], [[4, 3, 2, 1]]],
		['come together if there is no order', [[2, 3, 1], [5], [4]], [[2, 3, 1, 5, 4]]],
		['are held back while the order is unknown', [[1], [1, 1], [2], [3]], [[1, 1, 1, 2], [3]]],
		['come together if the order turns out to be another', [[3], [2], [1]], [[3, 2, 1]]],
		['come together if all records have the same time', [[1], [1]], [[1, 1]]],
		['come to nothing if they are empty', [[], []], []],
		['may be empty in the middle', [[1, 2], [], [3]], [[1, 2], [], [3]]],
	])('%s', async (_, pages, expected) => {
		expect(await passed(pages)).toEqual(expected);
	});
});
