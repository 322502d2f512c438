import { randomUUID } from 'node:crypto';
import { idOf, objectsIn, type JsonObject } from '../calls/Answer';
import type { Check } from '../Check';
import { ownTag } from '../OwnRecords';
import { errorOf } from '../reading/errorOf';
import { recordIn } from '../reading/records';
import { Seen } from '../report/Seen';

export const changes: Check = {
	name: 'changes',
	assumption: 'In a PATCH, null keeps, "" and [] clear; the answer is the bare contact',
	nodeDoes:
		'Leaves out what is blank; sends "" or [] only for Clear Fields. Reads the record wrapped or bare, or reads it again.',
	async look({ spruce, own }) {
		const path = await own.path();
		const change = async (body: JsonObject) =>
			await spruce.send('PATCH', path, { body, idempotencyKey: randomUUID() });
		const current = async () => recordIn(await spruce.send('GET', path), 'contact').record;
		const tag = await spruce.send('POST', '/contacts/tags', {
			body: { value: ownTag },
			idempotencyKey: randomUUID(),
		});
		const tagIds = [idOf(recordIn(tag, 'tag').record)].filter((id) => id !== undefined);
		const set = await change({ middleName: 'n8n probe', tagIds });
		const before = await current();
		const withNull = await change({ middleName: null });
		const afterNull = await current();
		const cleared = await change({ middleName: '', tagIds: [] });
		const after = await current();
		const { form } = recordIn(set, 'contact');
		const isSet =
			before.middleName === 'n8n probe' && objectsIn(before.tags).length === tagIds.length;
		const isKept = afterNull.middleName === 'n8n probe';
		const isCleared = !after.middleName && objectsIn(after.tags).length === 0;
		return {
			seen: Seen.say`${errorOf(set)} ${form}, set: ${isSet}; null ${errorOf(withNull)}, kept: ${isKept}; "" and [] ${errorOf(cleared)}, cleared: ${isCleared}, now ${Seen.kindOf(after.middleName)}`,
			isUsual: String(form) === 'bare' && isSet && isKept && isCleared,
		};
	},
};
