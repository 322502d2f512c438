import type { IDataObject } from 'n8n-workflow';
import { inOrderOfTime } from '../../../../nodes/SpruceHealth/trigger/polling/sources/inOrderOfTime';

/** Pages of records that are named after their minute. */
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
		['come one by one where the oldest is first', [[1, 1, 2], [3], [4]], [[1, 1, 2], [3], [4]]],
		['come together where the newest is first', [[4, 3], [2], [1]], [[4, 3, 2, 1]]],
		['come together where there is no order', [[2, 3, 1], [5], [4]], [[2, 3, 1, 5, 4]]],
		['are held back while nothing tells', [[1], [1, 1], [2], [3]], [[1, 1, 1, 2], [3]]],
		['are held back until the order turns out to be another', [[3], [2], [1]], [[3, 2, 1]]],
		['of one moment come together', [[1], [1]], [[1, 1]]],
		['that are empty give nothing', [[], []], []],
		['may be empty in the middle', [[1, 2], [], [3]], [[1, 2], [], [3]]],
	])('%s', async (_, pages, expected) => {
		expect(await passed(pages)).toEqual(expected);
	});
});
