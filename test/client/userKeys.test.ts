import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { SpruceClient } from '../../nodes/SpruceHealth/client/SpruceClient';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';
import { lost, ok, respondInOrder } from './answers';
import { itemOrigin, waiting } from './clientOf';
import { SimulatedRuntime } from './SimulatedRuntime';

const path = '/internalendpoints/line/conversations';
const recipient = '+12065550134';
const usedOtherwise =
	'Request Options > Send Only Once Per: another item has the same value, but sends something else';

describe('two items with one key of the user', () => {
	/** Sends a text for an item; all items share the account and the key. */
	function senderFor(account: Account, answers: Parameters<typeof respondInOrder>) {
		const runtime = new SimulatedRuntime(respondInOrder(...answers));
		const send = async (itemIndex: number, text: string, executionId = '1') => {
			const origin = { ...itemOrigin, executionId, itemIndex, userKey: 'today' };
			const client = new SpruceClient(runtime, account, { policy: waiting, origin });
			return await client.post(path, identifiedByBody({ text }), { recipient });
		};
		return { runtime, send };
	}

	it('do not send the second text when the first may have been sent', async () => {
		const { send, runtime } = senderFor(new Account(), [lost]);
		await expect(send(0, 'One')).rejects.toThrow('noAnswer');
		const sent = runtime.sent.length;

		await expect(send(1, 'Two')).rejects.toThrow(usedOtherwise);

		expect(runtime.sent).toHaveLength(sent);
	});

	it('send the same text with the same key when the first may have been sent', async () => {
		const account = new Account();
		await expect(senderFor(account, [lost]).send(0, 'One')).rejects.toThrow('noAnswer');
		const { send, runtime } = senderFor(account, [ok({ requestId: 'r' })]);

		expect(await send(1, 'One')).toEqual({ requestId: 'r' });

		expect(runtime.sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([
			expect.stringMatching(/^today:/),
		]);
	});

	it('ask Spruce nothing when both send the same', async () => {
		const { send, runtime } = senderFor(new Account(), [ok({ requestId: 'r' })]);

		await send(0, 'One');
		const again = await send(1, 'One');

		expect(again).toEqual({ duplicate: true, idempotencyKey: runtime.sent[0].idempotencyKey });
		expect(runtime.sent).toHaveLength(1);
	});

	it('may send other texts in other executions, where Spruce decides', async () => {
		const { send, runtime } = senderFor(new Account(), [ok()]);

		await send(0, 'One', '1');
		await send(0, 'Two', '2');

		expect(runtime.sent).toHaveLength(2);
		expect(runtime.sent[0].idempotencyKey).toBe(runtime.sent[1].idempotencyKey);
	});

	it('let n8n run an item again with another text', async () => {
		const account = new Account();
		await expect(senderFor(account, [lost]).send(0, 'It is 9:00')).rejects.toThrow('noAnswer');
		const { send, runtime } = senderFor(account, [ok({ requestId: 'r' })]);

		expect(await send(0, 'It is 9:01')).toEqual({ requestId: 'r' });
		expect(runtime.sent).toHaveLength(1);
	});
});
