import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';

/** Our own word, so that no token of the clinic is tried. */
const wrong = 'n8n-probe';

export const wrongToken: Check = {
	name: 'wrong-token',
	assumption: 'A wrong token gets 403',
	nodeDoes:
		'401, or 403 before the first success: "the token is wrong". Later 403: "not allowed for this record".',
	async look({ spruce }) {
		const answer = await spruce.send('GET', '/organization', { token: wrong });
		return { seen: errorOf(answer), isUsual: answer.status === 403 };
	},
};
