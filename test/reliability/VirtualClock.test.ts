import { VirtualClock } from './VirtualClock';

describe('the virtual clock', () => {
	it('wakes tasks in order of time, regardless of the order in which they started', async () => {
		const clock = new VirtualClock();
		const wakeUps: string[] = [];
		const task = async (name: string, ...waits: number[]) => {
			for (const ms of waits) {
				await clock.wait(ms);
				wakeUps.push(`${name} at ${clock.now}`);
			}
		};

		await clock.run(Promise.all([task('slow', 50, 100), task('quick', 10, 40, 5)]));

		expect(wakeUps).toEqual([
			'quick at 10',
			'slow at 50',
			'quick at 50',
			'quick at 55',
			'slow at 150',
		]);
	});

	it('passes on the error of the work, and fails when the work can never finish', async () => {
		const clock = new VirtualClock();
		const failing = clock.wait(5).then(() => Promise.reject(new Error('at last')));

		await expect(clock.run(failing)).rejects.toThrow('at last');
		await expect(clock.run(new Promise(() => {}))).rejects.toThrow('never comes');
	});
});
