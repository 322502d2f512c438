import type { IDataObject } from 'n8n-workflow';
import { assertAnswerable } from '../../../../nodes/SpruceHealth/steps/messages/question/askedConversation';
import { ok } from '../../../client/answers';
import { clientOf } from '../../../client/clientOf';

async function check(conversation: IDataObject, isLimited: boolean): Promise<void> {
	const { client } = clientOf(() => ok({ conversation: { id: 't_1', ...conversation } }));
	await assertAnswerable(client, 't_1', isLimited);
}

describe('a conversation in which somebody can answer', () => {
	it.each([
		[{ type: 'phone' }, false],
		[{ type: 'email' }, false],
		[{ type: 'secure' }, false],
		[{ type: 'phone' }, true],
		[{ type: 'team' }, true],
		[{ type: 'note' }, true],
		[{ type: 'other' }, false],
		[{ type: 'something new' }, false],
		[{}, false],
	])('is %j, with those named who may answer: %j', async (conversation, isLimited) => {
		await expect(check(conversation, isLimited)).resolves.toBeUndefined();
	});

	it.each([
		[{ type: 'fax' }, false, 'Conversation: this is a fax, to which nobody can reply'],
		[{ type: 'fax' }, true, 'Conversation: this is a fax, to which nobody can reply'],
		[{ type: 'team' }, false, 'Conversation: in a conversation of the team, it has to be clear'],
		[{ type: 'note' }, false, 'Conversation: in a conversation of the team, it has to be clear'],
		[{ type: 'Team' }, false, 'Conversation: in a conversation of the team, it has to be clear'],
	])('is not %j, with those named: %j', async (conversation, isLimited, message) => {
		await expect(check(conversation, isLimited)).rejects.toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringMatching(/^Nothing was sent\./),
		});
	});
});
