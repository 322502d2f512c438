import { idOf, objectOf, type Answer } from '../calls/Answer';
import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { recordsOf } from '../reading/records';
import { Seen } from '../report/Seen';

const tokenNames = [
	'paginationToken',
	'nextPaginationToken',
	'nextPageToken',
	'nextToken',
	'pageToken',
	'cursor',
	'nextCursor',
	'next',
];

export const pageTokens: Check = {
	name: 'page-tokens',
	assumption: 'hasMore is true or false, paginationToken a text that leads to other records',
	nodeDoes:
		'Reads true, 1 or text, a number as a token, another name where it is clear; fails where it is not.',
	async look({ spruce }) {
		const first = await spruce.read('/contacts', { pageSize: 2 });
		const { hasMore, paginationToken: token, totalCount } = objectOf(first.body);
		const names = tokenNames.filter((name) => name in objectOf(first.body));
		const shown = Seen.say`hasMore ${Seen.kindOf(hasMore)}, token ${Seen.kindOf(token)} in ${Seen.list(names.map((name) => Seen.known(tokenNames, name)))}, totalCount ${Seen.kindOf(totalCount)}`;
		if (typeof token !== 'string' && typeof token !== 'number') return { seen: shown };
		const second = await spruce.read('/contacts', { pageSize: 2, paginationToken: token });
		const isOther = idsIn(second).every((id) => !idsIn(first).includes(id));
		const broken = await spruce.read('/contacts', { pageSize: 2, paginationToken: 'n8n-probe' });
		return {
			seen: Seen.say`${shown}; second page ${errorOf(second)} with ${idsIn(second).length} records, other ones: ${isOther}; a token of our own: ${errorOf(broken)}`,
			isUsual:
				typeof hasMore === 'boolean' &&
				typeof token === 'string' &&
				second.status === 200 &&
				isOther,
		};
	},
};

function idsIn(answer: Answer): Array<string | undefined> {
	return recordsOf(answer, 'contacts').map(idOf);
}
