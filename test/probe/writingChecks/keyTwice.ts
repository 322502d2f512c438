import { randomUUID } from 'node:crypto';
import type { Check } from '../Check';
import { ownTag } from '../OwnRecords';
import { errorOf } from '../reading/errorOf';
import { Seen } from '../report/Seen';

export const keyTwice: Check = {
	name: 'key-twice',
	assumption: 'A key used twice on the same path gets 422 of type duplicate_request',
	nodeDoes:
		'A duplicate by its type, also with 400 or 409; by words only where there is no type. After 5xx or 429 it looks for the effect.',
	async look({ spruce, own }) {
		const tag = { body: { value: ownTag }, idempotencyKey: randomUUID() };
		await spruce.send('POST', '/contacts/tags', tag);
		const tagAgain = await spruce.send('POST', '/contacts/tags', tag);
		const path = await own.path();
		const change = { body: { companyName: 'n8n probe' }, idempotencyKey: randomUUID() };
		await spruce.send('PATCH', path, change);
		const changeAgain = await spruce.send('PATCH', path, change);
		const other = { ...change, body: { companyName: 'n8n probe 2' } };
		const otherBody = await spruce.send('PATCH', path, other);
		const answers = [tagAgain, changeAgain, otherBody];
		return {
			seen: Seen.say`POST ${errorOf(tagAgain)}, PATCH ${errorOf(changeAgain)}, PATCH with another body ${errorOf(otherBody)}`,
			isUsual: answers.every((answer) => String(errorOf(answer)) === '422 type duplicate_request'),
		};
	},
};
