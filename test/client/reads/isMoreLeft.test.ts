import type { IDataObject } from 'n8n-workflow';
import { isMoreLeft } from '../../../nodes/SpruceHealth/client/reads/isMoreLeft';

describe('a listing that was read up to a limit', () => {
	const all: IDataObject[] = [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }];
	const page = (from: number, to: number, more: object = {}) => ({
		records: all.slice(from, to),
		hasMore: undefined,
		token: undefined,
		total: undefined,
		isTotalExact: false,
		...more,
	});

	it.each([
		['its page holds more', 2, page(0, 4), true],
		['its last page holds more', 3, page(2, 4), true],
		['Spruce says so', 2, page(0, 2, { hasMore: true }), true],
		['Spruce says so and counts more', 2, page(0, 2, { hasMore: true, total: 9 }), true],
		[
			'Spruce says so, but all that it counts were read',
			4,
			page(2, 4, { hasMore: true, total: 4 }),
			false,
		],
		['Spruce says that there is nothing more', 4, page(2, 4, { hasMore: false }), false],
		['Spruce says nothing', 4, page(2, 4, { token: 'next' }), false],
		['nothing was read', 0, page(0, 0, { hasMore: true }), false],
		['no page was asked for', 4, undefined, false],
	])('is judged where %s', (_name, read, latest, isMore) => {
		expect(isMoreLeft(all.slice(0, read), latest)).toBe(isMore);
	});
});
