import type { BinaryFiles } from '../../../nodes/SpruceHealth/framework/declare/BinaryFiles';
import {
	draftMessage,
	isBlankMessage,
} from '../../../nodes/SpruceHealth/steps/messages/draftMessage';
import { ok } from '../../client/answers';
import { clientOf } from '../../client/clientOf';

const noFiles = { fieldsOf: () => [] } as unknown as BinaryFiles;

describe('a message', () => {
	it.each([
		[{ text: '' }, true],
		[{ text: ' \n' }, true],
		[{ text: '', attachments: ' ,' }, true],
		[{ text: '', authorId: 'entity_1', internal: true, mentionMemberIds: [] }, true],
		[{ text: 'Hello' }, false],
		[{ text: '', attachments: 'data' }, false],
		[{ text: '', mentionMemberIds: ['entity_1'] }, false],
		[{ text: '', savedMessageId: 'sm_1' }, false],
	])('that consists of %j is blank: %s', (input, isBlank) => {
		expect(isBlankMessage(input)).toBe(isBlank);
	});

	it('is recognized by the names that were entered, whoever has them in a retry', async () => {
		const note = { text: 'Please look', internal: true, mentionMemberIds: ['Ada'] };
		const drafts = [];
		for (const id of ['entity_1', 'entity_2']) {
			const { client } = clientOf(() => ok({ members: [{ id, displayName: 'Ada' }] }));
			drafts.push(await draftMessage(client, noFiles, note));
		}

		expect(drafts[0].content).toMatchObject({ body: [{}, { type: 'page', value: 'entity_1' }] });
		expect(drafts[1].content).toMatchObject({ body: [{}, { type: 'page', value: 'entity_2' }] });
		expect(drafts[0].identity).toEqual(drafts[1].identity);
	});
});
