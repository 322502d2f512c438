import { randomUUID } from 'node:crypto';
import type { Check } from '../Check';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

export const keyAfterRefusal: Check = {
	name: 'key-after-refusal',
	assumption: 'A key is not used up by a call that was refused with 400',
	nodeDoes:
		'After a plain refusal (400, 403) the next try has a key of its own, so either is right.',
	async look({ spruce, own }) {
		const path = await own.path();
		const idempotencyKey = randomUUID();
		const body = { category: 'n8n-probe-no-such-category' };
		const refused = await spruce.send('PATCH', path, { body, idempotencyKey });
		if (refused.status < 400) return { seen: Seen.say`not refused: ${errorOf(refused)}` };
		const valid = { companyName: 'n8n probe 3' };
		const again = await spruce.send('PATCH', path, { body: valid, idempotencyKey });
		return {
			seen: Seen.say`first ${errorOf(refused)}, then the same key with a valid body ${errorOf(again)}`,
			isUsual: again.status === 200,
		};
	},
};
