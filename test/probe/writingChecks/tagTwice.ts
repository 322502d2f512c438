import { randomUUID } from 'node:crypto';
import { idOf } from '../calls/Answer';
import type { Check } from '../Check';
import { ownTag } from '../OwnRecords';
import { errorOf } from '../reading/errorOf';
import { recordIn } from '../reading/records';
import { Seen } from '../report/Seen';

export const tagTwice: Check = {
	name: 'tag-twice',
	assumption: 'Creating a tag that exists gives the existing one',
	nodeDoes: 'Looks a tag up by id and name first, and takes the id of the answer.',
	async look({ spruce }) {
		const body = { value: ownTag };
		const once = await spruce.send('POST', '/contacts/tags', {
			body,
			idempotencyKey: randomUUID(),
		});
		const twice = await spruce.send('POST', '/contacts/tags', {
			body,
			idempotencyKey: randomUUID(),
		});
		const [first, second] = [once, twice].map((answer) => recordIn(answer, 'tag'));
		const id = idOf(first.record);
		const isSame = id !== undefined && id === idOf(second.record);
		return {
			seen: Seen.say`first ${errorOf(once)} ${first.form}, second ${errorOf(twice)} ${second.form}, same id: ${isSame}`,
			isUsual: once.status === 201 && twice.status === 201 && isSame,
		};
	},
};
