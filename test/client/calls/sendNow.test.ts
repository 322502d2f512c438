import { identifiedByBody } from '../../../nodes/SpruceHealth/client/writes/WriteContent';
import { Account } from '../../../nodes/SpruceHealth/client/memory/Account';
import type { Answer } from '../../../nodes/SpruceHealth/client/wire/request';
import { clientOf } from '../clientOf';

const path = '/internalendpoints/line/conversations';
const content = identifiedByBody({ text: 'Hello' });
const accepted: Answer = { status: 200, headers: {}, body: { requestId: 'r_1' } };
const tooMany: Answer = { status: 429, headers: { 'retry-after': '60' }, body: {} };

describe('a write whose time is decided when it is sent', () => {
	/** Answers in turn, and sends at once until the clock shows half a minute. */
	async function post(...answers: Answer[]) {
		const account = new Account();
		const { client, runtime } = clientOf(() => answers.shift() ?? accepted, {}, account);
		const sendAt = () => (runtime.now() < 30_000 ? undefined : `after ${runtime.now()}`);
		const answer = await client.post(path, content, { sendAt });
		const again = await clientOf(() => accepted, {}, account).client.post(path, content, {
			sendAt: () => 'another time',
		});
		const times = runtime.sent.map(({ body }) => body?.sendAt);
		const keys = new Set(runtime.sent.map(({ idempotencyKey }) => idempotencyKey));
		return { answer, again, times, keys };
	}

	it('has no time in its body where it is sent at once', async () => {
		const { answer, times } = await post();

		expect(times).toEqual([undefined]);
		expect(answer).toEqual({ requestId: 'r_1' });
	});

	it('is decided again after a wait for the rate limit, and keeps its key', async () => {
		const { answer, times, keys } = await post(tooMany);

		expect(times).toEqual([undefined, expect.stringMatching(/^after \d+$/)]);
		expect(answer).toEqual({ requestId: 'r_1', scheduledFor: times[1] });
		expect(keys.size).toBe(1);
	});

	it('is remembered with its answer for a retry of the item', async () => {
		const { answer, again } = await post(tooMany);

		expect(again).toEqual(answer);
	});
});
