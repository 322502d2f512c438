import { VirtualClock } from './VirtualClock';

describe('the virtual clock', () => {
	it('wakes the tasks in the order of their moments, however they were begun', async () => {
		const clock = new VirtualClock();
		const woken: string[] = [];
		const task = async (name: string, ...waits: number[]) => {
			for (const ms of waits) {
				await clock.wait(ms);
				woken.push(`${name} at ${clock.now}`);
			}
		};

		await clock.run(Promise.all([task('slow', 50, 100), task('quick', 10, 40, 5)]));

		expect(woken).toEqual([
			'quick at 10',
			'slow at 50',
			'quick at 50',
			'quick at 55',
			'slow at 150',
		]);
	});

	it('hands on what the work ends with, and does not wait for ever', async () => {
		const clock = new VirtualClock();
		const failing = clock.wait(5).then(() => Promise.reject(new Error('at last')));

		await expect(clock.run(failing)).rejects.toThrow('at last');
		await expect(clock.run(new Promise(() => {}))).rejects.toThrow('never comes');
	});
});
