import type { IDataObject } from 'n8n-workflow';
import { replyItem } from '../../nodes/SpruceHealth/waiting/replyItem';
import { conversation, message, patient } from './questions';

const asked: IDataObject = {
	replied: false,
	requestId: 'request_1',
	to: patient,
	contactId: 'entity_ada',
	conversationId: 't_1',
	askedAt: '2026-03-31T09:00:00Z',
};

describe('the output of a reply', () => {
	it('says who answered what, and to which question', () => {
		const found = { item: message(), conversation: conversation() };
		expect(replyItem(found, { approved: true }, asked)).toEqual({
			replied: true,
			data: { approved: true, chatInput: 'Yes' },
			text: 'Yes',
			itemId: 'ti_1',
			conversationId: 't_1',
			createdAt: '2026-03-31T09:01:00Z',
			from: patient,
			fromName: 'Ada Alvarez',
			contactId: 'entity_ada',
			requestId: 'request_1',
		});
	});

	it.each<[string, { approved?: boolean | null }, IDataObject]>([
		['no', { approved: false }, { approved: false, chatInput: 'Tuesday?' }],
		['neither', { approved: null }, { approved: null, chatInput: 'Tuesday?' }],
		['any text', {}, { chatInput: 'Tuesday?' }],
	])('decides %s', (_what, answer, data) => {
		const { data: given } = replyItem({ item: message({ text: 'Tuesday?' }) }, answer, asked);
		expect(given).toEqual(data);
	});

	it('comes from the one who was asked, where the conversation is not known', () => {
		const { from, fromName } = replyItem({ item: message() }, {}, asked);
		expect([from, fromName]).toEqual([patient, 'Ada Alvarez']);
	});

	it('of a member has the name and no number', () => {
		const item = message({ direction: 'outbound', author: { displayName: 'Dana Lee' } });
		const output = replyItem({ item, conversation: conversation() }, {}, asked);
		expect(output).toMatchObject({ fromName: 'Dana Lee' });
		expect(output).not.toHaveProperty('from');
	});

	it('has a text where Spruce sends none, and nothing else that is missing', () => {
		const item = { id: 'ti_1', direction: 'inbound', conversationId: 't_1' };
		expect(replyItem({ item }, {}, {})).toEqual({
			replied: true,
			data: { chatInput: '' },
			text: '',
			itemId: 'ti_1',
			conversationId: 't_1',
		});
	});
});
