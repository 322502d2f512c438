import { lastSpeakerIn } from '../../../nodes/SpruceHealth/records/conversation/lastSpeakerIn';

const call = (data: object) => ({ event: { type: 'inboundCall', data } });

describe('who spoke last', () => {
	it.each([
		['a message of the patient', { direction: 'inbound' }, 'patient'],
		['a message of the practice', { direction: 'outbound' }, 'practice'],
		['a note', { direction: 'outbound', isInternalNote: true }, undefined],
		['a line of the system', { direction: 'none' }, undefined],
		['an item without a direction', {}, undefined],
		['a message in another case', { direction: 'INBOUND' }, 'patient'],
		['an answer in another case', { direction: 'Outbound' }, 'practice'],
		['a message in other words', { direction: 'incoming' }, 'patient'],
		['an answer in other words', { direction: 'SENT' }, 'practice'],
		['a note in another case', { direction: 'NONE' }, undefined],
		['an item whose direction is null', { direction: null }, undefined],
		['a direction of tomorrow', { direction: 'forwarded' }, 'patient'],
		['a note in a direction of tomorrow', { direction: 'x', isInternalNote: true }, undefined],
		['a missed call', { direction: 'inbound', ...call({ answered: false }) }, 'patient'],
		['a call that was taken', { direction: 'inbound', ...call({ answered: true }) }, 'practice'],
		['a spam call', { direction: 'inbound', ...call({ answered: false, spam: true }) }, undefined],
		['a call back', { direction: 'outbound', ...call({ answered: true }) }, 'practice'],
		['a call back in vain', { direction: 'outbound', ...call({ answered: false }) }, undefined],
		['an event of tomorrow', { direction: 'inbound', event: { type: 'fax' } }, 'patient'],
	])('after %s', (_item, fields, speaker) => {
		expect(lastSpeakerIn({ isInternalNote: false, ...fields })).toBe(speaker);
	});
});
