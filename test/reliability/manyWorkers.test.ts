import { Account } from '../../nodes/SpruceHealth/client/memory/Account';
import { simulateFleet } from '../bench/simulated/simulateFleet';
import { collectGarbage } from '../collectGarbage';

const kinds = ['fixed', 'sliding'] as const;

/** The figures of docs/hosting.md: shares of all calls, and the longest time of a call. */
const sizes = [
	{ workers: 1, limit: 100, keepInReserve: 0, used: 0.99, refused: 0, minutes: 1 },
	{ workers: 4, limit: 100, keepInReserve: 0, used: 0.97, refused: 0.05, minutes: 3 },
	{ workers: 10, limit: 100, keepInReserve: 0, used: 0.97, refused: 0.15, minutes: 10 },
	{ workers: 4, limit: 100, keepInReserve: 4, used: 0.95, refused: 0, minutes: 2 },
	{ workers: 10, limit: 100, keepInReserve: 10, used: 0.95, refused: 0, minutes: 2 },
	{ workers: 40, limit: 100, keepInReserve: 40, used: 0.95, refused: 0, minutes: 2 },
	{ workers: 40, limit: 400, keepInReserve: 40, used: 0.95, refused: 0, minutes: 2 },
].flatMap((size) => kinds.map((kind) => ({ ...size, kind })));

describe('workers that share a limit and nothing else', () => {
	it.each(sizes)(
		'fail no call: $workers workers, $limit calls a minute, $keepInReserve in reserve ($kind window)',
		async ({ used, refused, minutes, ...fleet }) => {
			const outcome = await simulateFleet({ ...fleet, seed: 1 });

			expect(outcome.failed).toBe(0);
			expect(outcome.usedShare).toBeGreaterThanOrEqual(used);
			expect(outcome.refusedShare).toBeLessThanOrEqual(refused);
			expect(outcome.longestMs).toBeLessThanOrEqual(minutes * 60_000 + 2_000);
		},
	);

	it.each(kinds)(
		'are refused half of their calls where forty share 100 a minute without a reserve (%s window)',
		async (kind) => {
			const fleet = { workers: 40, limit: 100, keepInReserve: 0, kind, seed: 1 };
			const { usedShare, refusedShare } = await simulateFleet(fleet);

			expect(usedShare).toBeGreaterThanOrEqual(0.97);
			expect(refusedShare).toBeGreaterThan(0.4);
			expect(refusedShare).toBeLessThan(0.6);
		},
	);
});

describe('the memory of an organization', () => {
	/** What writes leave behind, with a trouble and a contact for each of them. */
	function fill(account: Account, writes: number): void {
		for (let write = 0; write < writes; write++) {
			const key = `key ${write}`.padEnd(64, '0');
			const path = `/conversations/t_${write}/messages`;
			account.writeResults.remember(path, key, { requestId: key, createdAt: key }, write);
			account.keyHistory.note(path, key, 'unknown', write, write);
			account.notedContacts.set(key, [`entity_${write}`], write);
		}
	}

	it('stops growing after 10,000 writes', () => {
		const heapInMb = () => {
			collectGarbage();
			return process.memoryUsage().heapUsed / 1_048_576;
		};
		const before = heapInMb();
		const account = new Account();
		fill(account, 10_000);
		const full = heapInMb() - before;
		fill(account, 20_000);
		const later = heapInMb() - before;

		process.stdout.write(
			`Memory of an organization after 10,000 writes: ${full.toFixed(1)} MB, after 20,000 more: ${later.toFixed(1)} MB.\n`,
		);
		expect(full).toBeLessThan(40);
		expect(later).toBeLessThan(full + 20);
		// Still in use, or its memory would have been freed.
		expect(account).toBeDefined();
	});
});
