/** A clock that stands still, while timers run as usual. */
export interface FakeDate {
	/** Moves the clock forward at once. */
	pass(milliseconds: number): void;
}

/** Stops the clock at noon for each test of a file. */
export function fakeDate(): FakeDate {
	beforeEach(() => {
		jest.useFakeTimers({ now: Date.parse('2026-11-02T12:00:00Z'), doNotFake: timers });
	});
	afterEach(() => jest.useRealTimers());
	return {
		pass(milliseconds) {
			jest.setSystemTime(Date.now() + milliseconds);
		},
	};
}

/** What `jest.useFakeTimers` leaves alone where only the clock is stopped. */
export const timers = [
	...(['hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
	...(['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'] as const),
	...(['setTimeout', 'clearTimeout'] as const),
];
