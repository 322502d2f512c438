import { claimEvent } from '../../../nodes/SpruceHealth/trigger/memory/claimEvent';
import {
	EndpointMemory,
	memoryOf,
} from '../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';
import { conversationEvent } from '../sampleEvents';

const day = 24 * 3_600_000;

describe('the memory of an endpoint', () => {
	it('is the same for all events of the endpoint, and another for another endpoint', () => {
		expect(memoryOf('wde_1', 0)).toBe(memoryOf('wde_1', day));
		expect(memoryOf('wde_2', 0)).not.toBe(memoryOf('wde_1', 0));
	});

	it('lasts over a month of events, and goes after 30 days without any', () => {
		const memory = memoryOf('wde_3', 0);

		expect(memoryOf('wde_3', 30 * day)).toBe(memory);
		expect(memoryOf('wde_3', 60 * day)).toBe(memory);
		expect(memoryOf('wde_3', 90 * day + 1)).not.toBe(memory);
	});

	it('holds no recovered events once the endpoint was given up', () => {
		const memory = new EndpointMemory();
		memory.pendingCatchUp = Promise.resolve({ items: [], keys: [], failures: [], unreadable: [] });

		memory.giveUp();

		expect(memory.pendingCatchUp).toBeUndefined();
		expect(memory.isGone).toBe(true);
	});
});

describe('a conversation with an event that is dated ahead', () => {
	it.each([
		['in 2099', '2099-01-01T00:00:00Z'],
		['two days ahead', '2026-11-04T12:00:00Z'],
		['three hours ahead', '2026-11-02T15:00:00Z'],
		['in the year 1', '0001-01-01T00:00:00Z'],
		['at no time', ''],
	])('%s is archived once by the events that follow', (_, time) => {
		const memory = new EndpointMemory();
		const now = Date.parse('2026-11-02T12:00:00Z');
		const settings = { chosen: ['conversationArchived'], filters: {} };
		const claim = (archived: boolean, minutes: number, dated?: string) => {
			const at = new Date(now + minutes * 60_000).toISOString();
			const event = { ...conversationEvent({ archived }), time: dated ?? at };
			return claimEvent(event, settings, memory, now + minutes * 60_000);
		};
		claim(false, 0, time);
		expect(claim(true, 1)).toEqual(['conversationArchived']);
		expect(claim(true, 2)).toEqual([]);
		claim(false, 3);
		expect(claim(true, 4)).toEqual(['conversationArchived']);
	});
});
