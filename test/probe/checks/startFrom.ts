import { objectOf } from '../calls/Answer';
import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

export const startFrom: Check = {
	name: 'start-from',
	assumption: 'startFrom excludes paginationToken: together they are refused',
	nodeDoes: 'Sends startFrom on the first page only.',
	async look({ spruce }) {
		const rest = { orderBy: 'created', pageSize: 1 };
		const query = { ...rest, startFrom: '2000-01-01T00:00:00Z' };
		const first = await spruce.read('/conversations', query);
		const { paginationToken: token } = objectOf(first.body);
		if (typeof token !== 'string') return { seen: Seen.say`alone ${errorOf(first)}, no token` };
		const both = await spruce.read('/conversations', { ...query, paginationToken: token });
		const next = await spruce.read('/conversations', { ...rest, paginationToken: token });
		return {
			seen: Seen.say`alone ${errorOf(first)}, with a token ${errorOf(both)}, the token alone ${errorOf(next)}`,
			isUsual: first.status === 200 && both.status === 400 && next.status === 200,
		};
	},
};
