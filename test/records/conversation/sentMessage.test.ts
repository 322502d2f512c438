import { sentMessage } from '../../../nodes/SpruceHealth/records/conversation/sentMessage';

const answer = { requestId: 'request_1' };
const item = { id: 'ti_1', text: 'Hello', requestId: '', buttons: [] };

describe('the output for a sent message', () => {
	it.each([
		['nobody waited', answer, false, undefined, answer],
		['it was not seen in time', answer, true, undefined, { ...answer, posted: false }],
		[
			'it was seen',
			answer,
			true,
			item,
			{ id: 'ti_1', text: 'Hello', attachments: [], ...answer, posted: true },
		],
		['it is a repeat', { duplicate: true }, true, undefined, { duplicate: true }],
	])('when %s', (_case, given, hasWaited, posted, output) => {
		expect(sentMessage(given, hasWaited, posted)).toEqual(output);
	});
});
