import {
	EndpointMemory,
	memoryOf,
} from '../../../nodes/SpruceHealth/trigger/memory/EndpointMemory';

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
