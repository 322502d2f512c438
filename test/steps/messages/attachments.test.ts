import {
	attachmentIdentities,
	uploadAttachments,
} from '../../../nodes/SpruceHealth/steps/messages/attachments';
import { ok } from '../../client/answers';
import { clientOf } from '../../client/clientOf';

function file(fileName: string, content: string) {
	return { fileName, content: Buffer.from(content), mimeType: 'text/plain' };
}

describe('the files of a message', () => {
	it('are uploaded in their order, and named in the message', async () => {
		let uploads = 0;
		const { client } = clientOf(() => ok({ id: `media_${++uploads}` }));

		const uploaded = await uploadAttachments(client, [file('a.txt', 'A'), file('b.txt', 'B')]);

		expect(uploaded).toEqual([
			{ attachmentId: 'media_1', title: 'a.txt' },
			{ attachmentId: 'media_2', title: 'b.txt' },
		]);
	});

	it('differ by name and content, not by the ID of their upload', () => {
		const identities = [file('a.txt', 'A'), file('a.txt', 'B'), file('b.txt', 'A')].map((one) =>
			JSON.stringify(attachmentIdentities([one])),
		);

		expect(new Set(identities).size).toBe(3);
		expect(JSON.stringify(attachmentIdentities([file('a.txt', 'A')]))).toBe(identities[0]);
	});
});
