import type { IDataObject } from 'n8n-workflow';
import { itemEvent } from '../../../../../nodes/SpruceHealth/trigger/polling/sources/items/itemEvents';
import {
	type ItemKind,
	mayCountLater,
	messages,
	missedCalls,
	voicemails,
} from '../../../../../nodes/SpruceHealth/trigger/polling/sources/items/itemKinds';

const noon = Date.parse('2026-11-02T12:00:00Z');
const at = (minutes: number) => new Date(noon + minutes * 60_000).toISOString();

const call = (data: IDataObject, more: IDataObject = {}): IDataObject => ({
	direction: 'inbound',
	createdAt: at(0),
	event: { type: 'inboundCall', data },
	...more,
});

describe('an item that does not count yet', () => {
	it.each<[string, ItemKind, IDataObject, number, boolean]>([
		['a missed call may get a voicemail', voicemails, call({ answered: false }), 9, true],
		['not after ten minutes', voicemails, call({ answered: false }), 11, false],
		['an answered call may, too', voicemails, call({ answered: true, duration: 300 }), 14, true],
		['ten minutes after its end at most', voicemails, call({ duration: 300 }), 16, false],
		['a call may turn out as missed', missedCalls, call({}), 1, true],
		['not if it counts already', missedCalls, call({ answered: false }), 1, false],
		['not if it goes out', missedCalls, call({}, { direction: 'outbound' }), 1, false],
		['not if it is a text', missedCalls, call({}, { event: undefined }), 1, false],
		['a call never becomes a message', messages, call({}), 1, false],
		['one without a time may count', voicemails, call({}, { createdAt: null }), 99, true],
	])('%s', (_, kind, item, now, expected) => {
		const event = itemEvent(item, { id: 't_1', type: 'phone' });
		expect(mayCountLater(kind, event, at(now))).toBe(expected);
	});
});
