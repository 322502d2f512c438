import { isMoreLeft } from '../../../nodes/SpruceHealth/client/reads/isMoreLeft';

describe('a listing of whose latest page every record was taken', () => {
	const page = (more: object) => ({
		records: [],
		hasMore: undefined,
		token: undefined,
		total: undefined,
		isTotalExact: false,
		...more,
	});

	it.each([
		['Spruce says that it does', 2, page({ hasMore: true }), true],
		['Spruce says that it does and counts more', 2, page({ hasMore: true, total: 9 }), true],
		[
			'Spruce says that it does, but all that it counts were read',
			4,
			page({ hasMore: true, total: 4 }),
			false,
		],
		['Spruce says that there is nothing more', 4, page({ hasMore: false }), false],
		['Spruce says nothing', 4, page({ token: 'next' }), false],
		['nothing was read', 0, page({ hasMore: true }), false],
		['no page was asked for', 4, undefined, false],
	])('is judged to go on where %s', (_name, read, latest, isMore) => {
		expect(isMoreLeft(read, latest)).toBe(isMore);
	});
});
