import fc from 'fast-check';
import {
	DeliveredEvents,
	type DeliveredSnapshot,
} from '../../../nodes/SpruceHealth/trigger/memory/DeliveredEvents';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A memory that has seen so many keys, all at once. */
function having(count: number, now = 0): DeliveredEvents {
	const seen = new DeliveredEvents();
	for (let number = 0; number < count; number++) see(seen, `key ${number}`, now);
	return seen;
}

/** An event that n8n stores at once. */
function see(seen: DeliveredEvents, key: string, now: number): void {
	seen.claim(key, now);
	seen.markStored([key]);
}

describe('the memory of events', () => {
	it('knows a key for a day', () => {
		const seen = having(1);
		see(seen, 'later', day);
		expect(seen.isClaimed('key 0', 0)).toBe(true);
		see(seen, 'much later', day + 1);
		expect(seen.isClaimed('key 0', 0)).toBe(false);
		expect(seen.isClaimed('later', 0)).toBe(true);
	});

	it('does not grow without bound, however many events come at once', () => {
		const seen = having(50_000);
		expect(seen.size).toBe(45_000);
		expect(seen.isClaimed('key 4999', 0)).toBe(false);
		expect(seen.isClaimed('key 5000', 0)).toBe(true);
	});

	it('is written the more seldom the more there is to write', () => {
		const seen = having(1);
		expect(seen.snapshotIfDue(0)).toMatchObject({ savedAt: 0 });
		for (let number = 1; number < 50; number++) see(seen, `key ${number}`, 0);
		expect(seen.snapshotIfDue(999)).toBeUndefined();
		expect(seen.snapshotIfDue(1_000)?.keys).toHaveLength(50);
		for (let number = 0; number < 5_000; number++) see(seen, `more ${number}`, 1_000);
		expect(seen.snapshotIfDue(40_999)).toBeUndefined();
		expect(seen.snapshotIfDue(41_000)?.keys).toHaveLength(2_000);
	});

	it('is not written again when nothing was seen since, unless another process has written', () => {
		const seen = having(1);
		expect(seen.snapshotIfDue(0)).toBeDefined();
		expect(seen.snapshotIfDue(60_000)).toBeUndefined();
		seen.mergeSnapshot(having(1).takeSnapshot(60_001));
		expect(seen.snapshotIfDue(60_002)).toBeDefined();
	});

	it('stays small where it is written: at most 24 KB', () => {
		const written = JSON.stringify(having(20_000).snapshotIfDue(0));
		expect(written.length).toBeLessThan(24_000);
	});

	it('takes over what another process has written', () => {
		const mine = new DeliveredEvents();
		const theirs = having(3, 1_000);
		mine.mergeSnapshot(theirs.snapshotIfDue(1_000));
		expect([0, 1, 2].every((number) => mine.isClaimed(`key ${number}`, 0))).toBe(true);
		see(theirs, 'one more', 2_000);
		mine.mergeSnapshot(theirs.snapshotIfDue(2_000));
		expect(mine.isClaimed('one more', 0)).toBe(true);
		mine.mergeSnapshot(undefined);
		expect(mine.size).toBe(4);
	});

	it.each([
		['often', -5],
		['often, by a clock that is ahead', 10_000],
	])('is written at its own pace where another process writes %s', (_, laterMs) => {
		const theirs = having(1);
		const mine = new DeliveredEvents();
		const written: number[] = [];
		for (let now = 0; now < 400; now += 10) {
			mine.mergeSnapshot(theirs.takeSnapshot(now + laterMs));
			if (now === 100) see(mine, 'mine', now);
			const snapshot = now < 100 ? undefined : mine.snapshotIfDue(now);
			if (snapshot === undefined) continue;
			written.push(now);
			theirs.mergeSnapshot(JSON.parse(JSON.stringify(snapshot)) as DeliveredSnapshot);
		}
		expect(written.slice(0, 3)).toEqual([100, 140, 180]);
		expect(theirs.isClaimed('mine', 0)).toBe(true);
	});

	it('forgets what was taken over in time, too', () => {
		const mine = new DeliveredEvents();
		mine.mergeSnapshot(having(1).snapshotIfDue(0));
		see(mine, 'later', day + 1);
		expect(mine.isClaimed('key 0', 0)).toBe(false);
	});
});

describe('an event that n8n has not stored yet', () => {
	it('was seen while it is worked on, but is not written', () => {
		const seen = having(1);
		seen.claim('open', 0);
		expect(seen.isClaimed('open', day)).toBe(true);
		expect(seen.takeSnapshot(day).keys).toHaveLength(1);
		seen.markStored(['open']);
		expect(seen.snapshotIfDue(2 * day)?.keys).toHaveLength(2);
	});

	it('was not seen when Spruce repeats it, should n8n fail to store it', () => {
		const seen = having(0);
		seen.claim('lost', 0);
		seen.markHandedOver(['lost'], 1_000);
		expect(seen.isClaimed('lost', 101_000)).toBe(true);
		expect(seen.isClaimed('lost', 121_000)).toBe(false);
		seen.markStored(['lost']);
		expect(seen.isClaimed('lost', 121_000)).toBe(true);
	});
});

/** What may happen to one endpoint, in any order. */
const steps = fc.array(
	fc.oneof(
		{ weight: 8, arbitrary: fc.record({ kind: fc.constant('delivery'), key: fc.nat(30) }) },
		{ weight: 3, arbitrary: fc.record({ kind: fc.constant('pause'), ms: fc.nat(90_000) }) },
		{ weight: 1, arbitrary: fc.constant({ kind: 'restart' }) },
	) as fc.Arbitrary<{ kind: 'delivery' | 'pause' | 'restart'; key: number; ms: number }>,
	{ maxLength: 80 },
);

describe('any interleaving of deliveries, retries and restarts', () => {
	it('starts one execution for each event, and a second one only where a restart came before the first was written', () => {
		fc.assert(
			fc.property(steps, (story) => {
				let now = 0;
				let seen = new DeliveredEvents();
				let written: DeliveredSnapshot | undefined;
				const starts = new Map<number, number>();
				let known = new Set<number>();
				let unwritten = new Set<number>();
				for (const { kind, key, ms } of story) {
					// Spruce repeats an event for 20 minutes only.
					if (kind === 'pause') now = Math.min(now + ms, 20 * minute);
					if (kind === 'restart') {
						seen = new DeliveredEvents();
						known = new Set([...known].filter((one) => !unwritten.has(one)));
						unwritten = new Set();
					}
					if (kind !== 'delivery') continue;
					seen.mergeSnapshot(written);
					const isNew = !seen.isClaimed(`key ${key}`, 0);
					expect(isNew).toBe(!known.has(key));
					if (!isNew) continue;
					starts.set(key, (starts.get(key) ?? 0) + 1);
					see(seen, `key ${key}`, now);
					known.add(key);
					unwritten.add(key);
					const snapshot = seen.snapshotIfDue(now);
					if (snapshot === undefined) continue;
					written = JSON.parse(JSON.stringify(snapshot)) as DeliveredSnapshot;
					unwritten = new Set();
				}
				const delivered = new Set(
					story.filter(({ kind }) => kind === 'delivery').map(({ key }) => key),
				);
				expect(new Set(starts.keys())).toEqual(delivered);
			}),
			{ numRuns: 500 },
		);
	});
});
