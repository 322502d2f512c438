import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

/** Comes last: the contact is gone afterwards. */
export const deletion: Check = {
	name: 'deletion',
	assumption: 'Delete answers 200 without a body; a second one gets 404, as does reading it',
	nodeDoes:
		'Deleted is what is gone: 404, 410 and 400 "invalid id" count for a repeat. Search results that are gone are left out.',
	async look({ spruce, own }) {
		const path = await own.path();
		const first = await own.delete();
		const second = await own.delete();
		const read = await spruce.send('GET', path);
		const found = await own.search();
		const body = first.isEmpty ? Seen.say`without a body` : Seen.say`with a body`;
		return {
			seen: Seen.say`${errorOf(first)} ${body}, again ${errorOf(second)}, read ${errorOf(read)}, still found: ${found.length > 0}`,
			isUsual:
				first.status === 200 &&
				first.isEmpty &&
				second.status === 404 &&
				read.status === 404 &&
				found.length === 0,
		};
	},
};
