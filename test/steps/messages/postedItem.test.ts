import type { IDataObject } from 'n8n-workflow';
import {
	postedItem,
	type SentMessage,
} from '../../../nodes/SpruceHealth/steps/messages/postedItem';

const now = Date.parse('2026-03-01T12:00:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const message = { body: [{ type: 'text', value: 'Hello  Ada' }] };
const item = (fields: IDataObject): IDataObject => ({
	id: 'ti_1',
	createdAt: at(0),
	direction: 'outbound',
	isInternalNote: false,
	text: 'Hello Ada',
	...fields,
});
const sent: SentMessage = {
	message,
	requestId: 'own',
	since: now - 60_000,
	mayDiffer: false,
	isOfAnother: (id) => id === 'other' || id === 'ti_other',
	equalWrites: [],
};
const lost = { ...sent, requestId: undefined };
const own = item({ requestId: 'own', text: 'changed' });
const blank = item({ requestId: '' });
const note = { ...message, internal: true };
const files = { body: [], attachments: [{ attachmentId: 'm', title: 'Lab' }] };

describe('the item of a message', () => {
	it.each<[string, IDataObject[], SentMessage, unknown]>([
		['has its request ID', [item({ requestId: 'other' }), own], sent, own],
		['may spell it requestID', [item({ requestID: 'own' })], sent, item({ requestID: 'own' })],
		['may spell it request_id', [item({ request_id: 'own' })], sent, item({ request_id: 'own' })],
		['is told by its text where the request ID is blank', [blank], sent, blank],
		['is told by its text where the request ID is missing', [item({})], sent, item({})],
		['is not one with another request ID', [item({ requestId: 'x' })], sent, 'none'],
		['is not older than the message', [item({ createdAt: at(-2) })], sent, 'none'],
		['is not inbound', [item({ direction: 'inbound' })], sent, 'none'],
		['is not a note', [item({ isInternalNote: true })], sent, 'none'],
		[
			'is a note',
			[item({ isInternalNote: true, direction: 'none' })],
			{ ...sent, message: note },
			item({ isInternalNote: true, direction: 'none' }),
		],
		['is not clear where two are equal', [blank, item({ id: 'ti_2' })], sent, 'unclear'],
		['is not that of another write', [item({ id: 'ti_other' })], sent, 'none'],
		[
			'stands beside that of an equal message',
			[blank, item({ id: 'ti_2' })],
			{ ...sent, equalWrites: [['r_2']] },
			blank,
		],
		[
			'cannot be told from that of an equal message',
			[blank],
			{ ...sent, equalWrites: [['r_2']] },
			'unclear',
		],
		['is not clear where no item has a request ID', [item({ text: 'x' })], sent, 'unclear'],
		['is not there', [], sent, 'none'],
		[
			'is told by its text where the answer is lost',
			[item({ requestId: 'x' })],
			lost,
			item({ requestId: 'x' }),
		],
		['is not one of another text', [item({ text: 'x' })], lost, 'none'],
		[
			'may have another text with a key of the user',
			[item({ text: 'x' })],
			{ ...lost, mayDiffer: true },
			'unclear',
		],
		['is not clear where it has no time', [item({ createdAt: 'x' })], lost, 'unclear'],
		[
			'is told by the titles of its files',
			[item({ text: '', attachments: [{ title: 'Lab' }] })],
			{ ...lost, message: files },
			item({ text: '', attachments: [{ title: 'Lab' }] }),
		],
		[
			'has all of its files',
			[item({ text: '', attachments: [] })],
			{ ...lost, message: files },
			'none',
		],
	])('%s', (_sentence, items, given, expected) => {
		expect(postedItem(items, given)).toEqual(expected);
	});
});
