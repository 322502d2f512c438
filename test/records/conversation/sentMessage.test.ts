import type { IDataObject } from 'n8n-workflow';
import { sentMessage } from '../../../nodes/SpruceHealth/records/conversation/sentMessage';

type Posted = Parameters<typeof sentMessage>[1];

const sent = { contactId: 'entity_1', from: '+12', to: '+11', requestId: 'request_1' };
const item = { id: 'ti_1', conversationId: 't_1', text: 'Hello', requestId: '', buttons: [] };
const first = ['requestId', 'to', 'from'];

describe('the output for a sent message', () => {
	it.each<[string, IDataObject, Posted, IDataObject, string[]]>([
		['nobody waited', sent, undefined, sent, [...first, 'contactId']],
		[
			'it is scheduled',
			{ scheduledFor: '2999-12-31T09:00:00.000Z', ...sent },
			undefined,
			{ scheduledFor: '2999-12-31T09:00:00.000Z', ...sent },
			[...first, 'contactId', 'scheduledFor'],
		],
		[
			'it was not seen in time',
			sent,
			'none',
			{ ...sent, posted: false },
			[...first, 'contactId', 'posted'],
		],
		[
			'it was seen',
			sent,
			item,
			{ id: 'ti_1', conversationId: 't_1', text: 'Hello', attachments: [], ...sent, posted: true },
			[...first, 'conversationId', 'contactId', 'id', 'text', 'attachments', 'posted'],
		],
		[
			'it is a repeat',
			{ to: '+11', duplicate: true, idempotencyKey: 'k' },
			undefined,
			{ to: '+11', duplicate: true, idempotencyKey: 'k' },
			['to', 'duplicate', 'idempotencyKey'],
		],
		[
			'it is not known which item it is',
			sent,
			'unclear',
			{ ...sent, posted: 'unknown' },
			[...first, 'contactId', 'posted'],
		],
	])('when %s', (_case, given, posted, output, order) => {
		expect(sentMessage(given, posted)).toEqual(output);
		expect(Object.keys(sentMessage(given, posted))).toEqual(order);
	});
});
