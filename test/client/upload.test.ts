import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { respondInOrder, lost, ok } from './answers';
import { clientOf } from './clientOf';
import { identifiedByBody } from '../../nodes/SpruceHealth/client/writes/WriteContent';

const file = { content: Buffer.from('fax'), fileName: 'fax.pdf', mimeType: 'application/pdf' };

describe('an upload', () => {
	it('is repeated when its answer was lost, because storing a file twice does no harm', async () => {
		const { client, runtime } = clientOf(respondInOrder(lost, ok({ id: 'media_1' })));

		expect(await client.upload(file)).toMatchObject({ id: 'media_1' });

		expect(runtime.sent.map((request) => request.file)).toEqual([file, file]);
	});

	it('is made once for each different file of an item', async () => {
		const account = new Account();
		const answers = [ok({ id: 'media_1' }), ok({ id: 'media_2' }), ok({ id: 'media_3' })];
		const { client, runtime } = clientOf(respondInOrder(...answers), {}, account);
		const again = clientOf(respondInOrder(lost), {}, account);
		const other = { ...file, content: Buffer.from('another fax') };

		expect(await client.upload(file)).toMatchObject({ id: 'media_1' });
		expect(await client.upload(other)).toMatchObject({ id: 'media_2' });
		expect(await client.upload({ ...file, fileName: 'copy.pdf' })).toMatchObject({ id: 'media_3' });
		expect(await again.client.upload(file)).toMatchObject({ id: 'media_1' });

		expect(runtime.sent).toHaveLength(3);
		expect(again.runtime.sent).toEqual([]);
	});

	it.each([{}, { id: '' }, { id: null }])(
		'fails when the answer %j has no ID, and the next run uploads again',
		async (answer) => {
			const account = new Account();
			const { client } = clientOf(respondInOrder(ok(answer)), {}, account);
			const again = clientOf(respondInOrder(ok({ id: 'media_1' })), {}, account);

			await expect(client.upload(file)).rejects.toThrow('unreadable');
			expect(await again.client.upload(file)).toMatchObject({ id: 'media_1' });
		},
	);

	it('does not change the idempotency key of its message', async () => {
		const plain = clientOf(respondInOrder(ok()));
		const withFile = clientOf(respondInOrder(ok({ id: 'media_1' }), ok()));
		await plain.client.post('/conversations/t/messages', identifiedByBody({ text: 'Hello' }));

		await withFile.client.upload(file);
		await withFile.client.post('/conversations/t/messages', identifiedByBody({ text: 'Hello' }));

		expect(withFile.runtime.sent[1].idempotencyKey).toBe(plain.runtime.sent[0].idempotencyKey);
	});
});

describe('the key of a write', () => {
	it('is built from the identity, not from a body that may change in a retry', async () => {
		const first = clientOf(respondInOrder(ok()));
		const again = clientOf(respondInOrder(ok()));
		const identity = { text: 'Hello', file: 'digest' };

		await first.client.post('/conversations/t/messages', {
			body: { attachment: 'media_1' },
			identity,
		});
		await again.client.post('/conversations/t/messages', {
			body: { attachment: 'media_2' },
			identity,
		});

		expect(again.runtime.sent[0].idempotencyKey).toBe(first.runtime.sent[0].idempotencyKey);
		expect(again.runtime.sent[0].body).toEqual({ attachment: 'media_2' });
	});
});
