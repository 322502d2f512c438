import fc from 'fast-check';
import {
	DeliveredEvents,
	type DeliveredSnapshot,
} from '../../../nodes/SpruceHealth/trigger/memory/DeliveredEvents';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A memory with a number of stored keys. */
function memoryWith(count: number, now = 0): DeliveredEvents {
	const delivered = new DeliveredEvents();
	for (let number = 0; number < count; number++) storeAtOnce(delivered, `key ${number}`, now);
	return delivered;
}

/** What a process knows after it has started with a snapshot. */
function restored(snapshot: DeliveredSnapshot | undefined): DeliveredEvents {
	const delivered = new DeliveredEvents();
	delivered.mergeSnapshot(snapshot);
	return delivered;
}

/** Claims a key and marks it as stored at once. */
function storeAtOnce(delivered: DeliveredEvents, key: string, now: number): void {
	delivered.claim(key, now);
	delivered.markStored([key]);
}

describe('the memory of delivered events', () => {
	it('knows a key for a day', () => {
		const delivered = memoryWith(1);
		storeAtOnce(delivered, 'later', day);
		expect(delivered.isClaimed('key 0', 0)).toBe(true);
		storeAtOnce(delivered, 'much later', day + 1);
		expect(delivered.isClaimed('key 0', 0)).toBe(false);
		expect(delivered.isClaimed('later', 0)).toBe(true);
	});

	it('does not grow without bound, however many events come at once', () => {
		const delivered = memoryWith(50_000);
		expect(delivered.size).toBe(45_000);
		expect(delivered.isClaimed('key 4999', 0)).toBe(false);
		expect(delivered.isClaimed('key 5000', 0)).toBe(true);
	});

	it('is saved with each event, the latest 6,000 keys', () => {
		const delivered = memoryWith(1);
		expect(delivered.snapshotIfDue(0)).toMatchObject({ savedAt: 0 });
		storeAtOnce(delivered, 'key 1', 0);
		expect(restored(delivered.snapshotIfDue(0)).size).toBe(2);
		for (let number = 2; number < 6_500; number++) storeAtOnce(delivered, `key ${number}`, 1);
		const kept = restored(delivered.snapshotIfDue(1));
		expect(kept.size).toBe(6_000);
		expect(kept.isClaimed('key 499', 1)).toBe(false);
		expect(kept.isClaimed('key 500', 1)).toBe(true);
	});

	it('is saved by the last event of a burst, and each second of a long one', () => {
		const delivered = new DeliveredEvents();
		const keys = ['one', 'two', 'three', 'four'];
		for (const key of keys) delivered.claim(key, 0);
		delivered.markHandedOver(keys, 0);
		const storeAndSave = (key: string, now: number) => {
			delivered.markStored([key]);
			return restored(delivered.snapshotIfDue(now)).size;
		};
		expect(storeAndSave('one', 1)).toBe(1);
		expect(storeAndSave('two', 900)).toBe(0);
		expect(storeAndSave('three', 1_001)).toBe(3);
		expect(storeAndSave('four', 1_002)).toBe(4);
	});

	it.each([
		['that n8n failed to store', true],
		['that a catch-up still works on', false],
	])('is saved although there is an event %s', (_, isHandedOver) => {
		const delivered = new DeliveredEvents();
		delivered.claim('other', 0);
		if (isHandedOver) delivered.markHandedOver(['other'], 0);
		for (const now of [6_000, 6_001]) {
			storeAtOnce(delivered, `key ${now}`, now);
			expect(delivered.snapshotIfDue(now)).toBeDefined();
		}
	});

	it('is not saved again when nothing was stored since, unless another process has saved', () => {
		const delivered = memoryWith(1);
		expect(delivered.snapshotIfDue(0)).toBeDefined();
		expect(delivered.snapshotIfDue(60_000)).toBeUndefined();
		delivered.mergeSnapshot(memoryWith(1).takeSnapshot(60_001));
		expect(delivered.snapshotIfDue(60_002)).toBeDefined();
	});

	it('takes at most 48 KB when it is saved, and nothing of the day before', () => {
		const delivered = memoryWith(20_000);
		expect(JSON.stringify(delivered.snapshotIfDue(0)).length).toBeLessThan(48_100);
		storeAtOnce(delivered, 'later', day + 1);
		expect(delivered.snapshotIfDue(day + 1)?.keys).toHaveLength(8);
	});

	it('takes over what another process has saved', () => {
		const own = new DeliveredEvents();
		const other = memoryWith(3, 1_000);
		own.mergeSnapshot(other.snapshotIfDue(1_000));
		expect([0, 1, 2].every((number) => own.isClaimed(`key ${number}`, 0))).toBe(true);
		storeAtOnce(other, 'one more', 2_000);
		own.mergeSnapshot(other.snapshotIfDue(2_000));
		expect(own.isClaimed('one more', 0)).toBe(true);
		own.mergeSnapshot(undefined);
		expect(own.size).toBe(4);
	});

	it.each([
		['often', -5],
		['often, by a clock that is ahead', 10_000],
	])('is saved at its own pace when another process saves %s', (_, laterMs) => {
		const other = memoryWith(1);
		const own = new DeliveredEvents();
		const written: number[] = [];
		for (let now = 0; now < 200_000; now += 10_000) {
			own.mergeSnapshot(other.takeSnapshot(now + laterMs));
			if (now === 50_000) storeAtOnce(own, 'own', now);
			const snapshot = now < 50_000 ? undefined : own.snapshotIfDue(now);
			if (snapshot === undefined) continue;
			written.push(now);
			other.mergeSnapshot(JSON.parse(JSON.stringify(snapshot)) as DeliveredSnapshot);
		}
		expect(written.slice(0, 3)).toEqual([50_000, 90_000, 130_000]);
		expect(other.isClaimed('own', 0)).toBe(true);
	});

	it('forgets what was taken over after a day', () => {
		const own = new DeliveredEvents();
		own.mergeSnapshot(memoryWith(1).snapshotIfDue(0));
		storeAtOnce(own, 'later', day + 1);
		expect(own.isClaimed('key 0', 0)).toBe(false);
	});
});

describe('an event that n8n has not stored yet', () => {
	it('is claimed while it is worked on, but is not saved', () => {
		const delivered = memoryWith(1);
		delivered.claim('open', 0);
		expect(delivered.isClaimed('open', day)).toBe(true);
		expect(restored(delivered.takeSnapshot(day)).size).toBe(1);
		delivered.markStored(['open']);
		expect(restored(delivered.snapshotIfDue(day)).size).toBe(2);
	});

	it('is no longer claimed when Spruce repeats it because n8n failed to store it', () => {
		const delivered = memoryWith(0);
		delivered.claim('lost', 0);
		delivered.markHandedOver(['lost'], 1_000);
		expect(delivered.isClaimed('lost', 101_000)).toBe(true);
		expect(delivered.isClaimed('lost', 121_000)).toBe(false);
		delivered.markStored(['lost']);
		expect(delivered.isClaimed('lost', 121_000)).toBe(true);
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
	it('starts one execution for each event', () => {
		fc.assert(
			fc.property(steps, (story) => {
				let now = 0;
				let delivered = new DeliveredEvents();
				let written: DeliveredSnapshot | undefined;
				const started: number[] = [];
				for (const { kind, key, ms } of story) {
					// Spruce repeats an event only for 20 minutes.
					if (kind === 'pause') now = Math.min(now + ms, 20 * minute);
					if (kind === 'restart') delivered = new DeliveredEvents();
					if (kind !== 'delivery') continue;
					delivered.mergeSnapshot(written);
					if (delivered.isClaimed(`key ${key}`, now)) continue;
					started.push(key);
					storeAtOnce(delivered, `key ${key}`, now);
					const snapshot = delivered.snapshotIfDue(now);
					if (snapshot === undefined) continue;
					written = JSON.parse(JSON.stringify(snapshot)) as DeliveredSnapshot;
				}
				const deliveries = story.filter(({ kind }) => kind === 'delivery');
				expect(started.sort()).toEqual([...new Set(deliveries.map(({ key }) => key))].sort());
			}),
			{ numRuns: 500 },
		);
	});
});
