import type { IDataObject } from 'n8n-workflow';
import { sentMessage } from '../../../nodes/SpruceHealth/records/conversation/sentMessage';

type Posted = Parameters<typeof sentMessage>[1];

const answer = { requestId: 'request_1' };
const item = { id: 'ti_1', text: 'Hello', requestId: '', buttons: [] };

describe('the output for a sent message', () => {
	it.each<[string, IDataObject, Posted, IDataObject]>([
		['nobody waited', answer, undefined, answer],
		['it was not seen in time', answer, 'none', { ...answer, posted: false }],
		[
			'it was seen',
			answer,
			item,
			{ id: 'ti_1', text: 'Hello', attachments: [], ...answer, posted: true },
		],
		['it is a repeat', { duplicate: true }, undefined, { duplicate: true }],
		['it is not known which item it is', answer, 'unclear', { ...answer, posted: 'unknown' }],
	])('when %s', (_case, given, posted, output) => {
		expect(sentMessage(given, posted)).toEqual(output);
	});
});
