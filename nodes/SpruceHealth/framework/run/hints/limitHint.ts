import type { HintText } from '../../declare/operation';

/** What the editor says where a list was cut at the limit, and goes on in Spruce. */
export function limitHint(limit: number): HintText {
	return (items) => {
		const first = limit === 1 ? 'first one is' : `first ${limit} are`;
		const whose = items === 1 ? '' : ` for each of ${items} input items`;
		return `Only the ${first} here${whose}. There are more in Spruce: turn on Return All, or raise Limit.`;
	};
}
