import type { IDataObject } from 'n8n-workflow';
import { callHeading } from '../../../../nodes/SpruceHealth/records/conversation/transcript/callHeading';

const inbound = (data: IDataObject, type = 'inboundCall') => ({ event: { type, data } });
const outbound = (data: IDataObject, type = 'outboundCall') => ({ event: { type, data } });

describe('what a transcript says of a call', () => {
	it.each<[string | undefined, IDataObject]>([
		['Call from Ada, 1 min 3 s', inbound({ answered: true, duration: 63 })],
		['Missed call from Ada', inbound({ answered: false, duration: 0 })],
		['Voicemail from Ada, 23 s', inbound({ answered: false, duration: 23, voicemail: {} })],
		['Spam voicemail from Ada', inbound({ spam: true, voicemail: {} })],
		['Spam missed call from Ada', inbound({ spam: true, answered: false })],
		['Call from Ada', inbound({ duration: 'long' })],
		['Call from Ada, 60 min 0 s', inbound({ answered: true, duration: 3_599.6 })],
		['Missed video call from Ada', inbound({ answered: false }, 'inboundVideoCall')],
		['Call by Ada', outbound({ answered: true })],
		['Unanswered call by Ada', outbound({ answered: false })],
		['Failed call by Ada', outbound({ answered: false, failed: true })],
		['Video call by Ada, 5 s', outbound({ answered: true, duration: 5 }, 'OUTBOUNDVIDEOCALL')],
		['Call by Ada', { direction: 'outbound', event: { type: 'conferenceCall' } }],
		['Call from Ada', { event: { type: 'inboundCall', data: null } }],
		[undefined, { event: { type: 'paymentRequested', data: {} } }],
		[undefined, { event: null, text: 'Hello' }],
	])('is %j', (heading, item) => {
		expect(callHeading(item, 'Ada')).toBe(heading);
	});
});
