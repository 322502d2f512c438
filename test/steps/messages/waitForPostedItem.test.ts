import { waitForPostedItem } from '../../../nodes/SpruceHealth/steps/messages/waitForPostedItem';
import { ok } from '../../client/answers';
import { clientOf } from '../../client/clientOf';

const message = { body: [{ type: 'text', value: 'Hello' }] };
const accepted = { answer: { requestId: 'request_1' }, message, sentAt: 10_000_000 };
const other = { id: 'ti_0', requestId: '' };
const posted = { id: 'ti_1', requestId: 'request_1' };

/** A Spruce in which the item is in the conversation `t_2` from this time on. */
function spruceThatPostsAt(postedAtMs: number) {
	return clientOf(({ path }, now) =>
		ok({
			conversationItems: path.includes('t_2') && now >= postedAtMs ? [other, posted] : [other],
		}),
	);
}

describe('a message that is posted after a while', () => {
	const conversations = async () => ['t_1', 't_2'];

	it('is found in any of the conversations', async () => {
		const { client, runtime } = spruceThatPostsAt(5_000);

		expect(await waitForPostedItem(client, accepted, 60, conversations)).toEqual(posted);
		expect(runtime.clock).toBeLessThan(10_000);
	});

	it('is looked for at growing intervals until the time is over', async () => {
		const { client, runtime } = spruceThatPostsAt(Infinity);

		expect(await waitForPostedItem(client, accepted, 30, conversations)).toBe('none');
		expect(runtime.waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
		expect(runtime.clock).toBeLessThan(31_000);
	});

	it.each([
		['that Spruce calls a repeat', { duplicate: true }, 30],
		['with no time to wait', accepted.answer, 0],
	])('is not looked for %s', async (_case, given, seconds) => {
		const { client, runtime } = spruceThatPostsAt(0);

		expect(
			await waitForPostedItem(client, { ...accepted, answer: given }, seconds, conversations),
		).toBeUndefined();
		expect(runtime.sent).toEqual([]);
	});

	it('does not hide a programming error', async () => {
		const { client } = spruceThatPostsAt(0);
		const failing = async () => await Promise.reject(new TypeError('a mistake'));

		await expect(waitForPostedItem(client, accepted, 30, failing)).rejects.toThrow('a mistake');
	});
});
